import { articleFrom, serveArticle } from './article'

// `tsx mock/serve-article.ts [BASE] [PORT]`: the article on another origin, with every chart of a running catalogue in it.
const [base = 'http://localhost:4173/published/embeds/', port = '0'] = process.argv.slice(2)
const { url } = await serveArticle(await articleFrom(base), Number(port))
process.stdout.write(`${url}\n`)
