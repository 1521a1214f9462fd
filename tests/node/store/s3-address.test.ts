import { describe, expect, it } from 'vitest'
import { copyFolder } from '@/node/store/home'
import { isStore, s3AddressOf } from '@/node/store/s3-address'
import { ENV } from './store-kit'

const at = (to: string, endpoint?: string, env: NodeJS.ProcessEnv = ENV) => s3AddressOf(to, endpoint, env)

describe('the address of a store', () => {
  it('begins with s3://', () => {
    expect(['s3://city/a', 'published', './s3', 'S3:'].map(isStore)).toEqual([true, false, false, false])
  })

  it.each([
    ['s3://city', undefined, 'https://s3.test-1.amazonaws.com/city', ''],
    ['s3://city/', undefined, 'https://s3.test-1.amazonaws.com/city', ''],
    ['s3://city/a/b/', 'http://127.0.0.1:9000', 'http://127.0.0.1:9000/city', 'a/b/'],
    ['s3://city/a', 'https://city.s3.oss-cn-x.example.org', 'https://city.s3.oss-cn-x.example.org', 'a/'],
  ])('%s at %s is %s, %s', (to, endpoint, base, prefix) => {
    expect(at(to, endpoint)).toMatchObject({ name: to, base, prefix })
  })

  it('is told by the usual variables', () => {
    const cn = { ...ENV, AWS_REGION: 'cn-north-1', AWS_SESSION_TOKEN: 't' }
    expect(at('s3://city', undefined, cn)).toMatchObject({
      base: 'https://s3.cn-north-1.amazonaws.com.cn/city',
      region: 'cn-north-1',
      sessionToken: 't',
    })
    const other = { ...ENV, AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_S3: 'http://b' }
    expect(at('s3://city', undefined, other).base).toBe('http://b/city')
    expect(at('s3://city', 'http://c', other).base).toBe('http://c/city')
  })

  it('wants credentials, and names the variables', () => {
    expect(() => at('s3://city', undefined, {})).toThrow('set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  })

  it.each(['s3://', 's3://a', 's3://City/x', 's3://city/../x', 's3://city/a b'])('is not %s', (to) => {
    expect(() => at(to)).toThrow('expected s3://bucket/prefix')
  })

  it.each(['x', 'ftp://a', 'http://a/b', 'http://a?b'])('has no endpoint %s', (endpoint) => {
    expect(() => at('s3://city', endpoint)).toThrow('expected an address such as')
  })

  it('has a copy on this machine, apart from every other', () => {
    const env = { XDG_DATA_HOME: '/data' }
    expect(copyFolder(at('s3://city/a/b', 'http://h:9'), env)).toBe('/data/liangping/h_9/city/a/b/published')
    expect(copyFolder(at('s3://city', 'http://h:9'), env)).toBe('/data/liangping/h_9/city/published')
  })
})
