import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestPath } from '@/node/server/request-path'

describe('the path of a request', () => {
  it.each([
    ['/', '/'],
    ['/?scene=ranking&motion=0', '/'],
    ['/published/%E9%A1%B9.csv?v=2', '/published/项.csv'],
    ['/assets/a..b.js', '/assets/a..b.js'],
  ])('%s is read as %s', (target, path) => expect(requestPath(target)).toEqual({ path }))

  it.each([
    '/../secret.txt',
    '/published/../../secret.txt',
    '/published/%2e%2e/%2e%2e/secret.txt',
    '/published/..%2fsecret.txt',
    '/published/..%5csecret.txt',
    '/published\\..\\secret.txt',
    '/published/index.jws%00.json',
    '/%E0%A4%A',
    '/%',
    'http://elsewhere/',
    'http://[',
    '//',
    '//elsewhere/index.html',
    '',
    '*',
  ])('%s is a bad request', (target) => expect(requestPath(target)).toEqual({ refused: 400 }))

  it.each([
    '/.vite/manifest.json',
    '/published/.secret',
    '/published/%2Esecret',
    '/index.html.br',
    '/index.html.gz',
    '/published/index.jws.123.part',
    '/assets/',
    '/published//index.jws',
  ])('%s is not found', (target) => expect(requestPath(target)).toEqual({ refused: 404 }))

  it('never lets a path climb, however it is written', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2E', '%2f', '/', '\\', '%5c', '%00', 'a', '?', '%25')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = requestPath(`/${pieces.join('')}`)
        if ('path' in read) expect(read.path.split(/[\\/]/)).not.toContain('..')
      }),
    )
  })
})
