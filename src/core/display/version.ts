/** The programme's version, from its package. */
export { version } from '../../../package.json'
