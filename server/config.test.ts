// The environment: a wrong variable is named, without its value.
import { describe, expect, it } from 'vitest'
import { addressOf, readConfig } from './config.ts'

it('without any variable the defaults hold', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 8000,
    HOST: '127.0.0.1',
    DATABASE_URL: 'file:data/crm.db',
    TIME_ZONE: 'Asia/Dubai',
    LOG_LEVEL: 'info',
    CORS_ORIGINS: [],
    LOGIN_RATE_LIMIT: 5,
    RATE_LIMIT: 0,
    TRUST_PROXY: 0,
  })
})
it('a variable that is set to nothing counts as unset', () => {
  expect(readConfig({ PORT: '', TIME_ZONE: '', PUBLIC_URL: '', SECRET_KEY: '' })).toEqual(readConfig({}))
})
it('values are understood', () => {
  expect(
    readConfig({
      PORT: '80',
      PUBLIC_URL: 'https://crm.example.com/',
      CORS_ORIGINS: 'https://a.test, https://b.test,',
      LOGIN_RATE_LIMIT: '0',
      MAIL_URL: 'smtp://user:p%40ss@mail.example.com:587',
      MAIL_FROM: 'TezRent CRM <crm@example.com>',
    }),
  ).toMatchObject({
    PORT: 80,
    PUBLIC_URL: 'https://crm.example.com',
    CORS_ORIGINS: ['https://a.test', 'https://b.test'],
    LOGIN_RATE_LIMIT: 0,
    MAIL_URL: 'smtp://user:p%40ss@mail.example.com:587',
    MAIL_FROM: { name: 'TezRent CRM', address: 'crm@example.com' },
  })
  expect(readConfig({ MAIL_FROM: ' crm@example.com ' }).MAIL_FROM).toEqual({ name: '', address: 'crm@example.com' })
})
it('links that leave begin with the public address, else with where the server listens', () => {
  const of = (env: Record<string, string>) => addressOf(readConfig(env))
  expect(of({})).toBe('http://localhost:8000')
  expect(of({ HOST: '0.0.0.0', PORT: '80' })).toBe('http://localhost:80')
  expect(of({ HOST: '10.0.0.7' })).toBe('http://10.0.0.7:8000')
  expect(of({ HOST: 'fd00::7' })).toBe('http://[fd00::7]:8000')
  expect(of({ HOST: '10.0.0.7', PUBLIC_URL: 'https://crm.example.com/' })).toBe('https://crm.example.com')
})
describe('a wrong value is refused by its name', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'crm.db'],
    ['SECRET_KEY', 'short'],
    ['TIME_ZONE', 'Mars/Base'],
    ['PUBLIC_URL', 'crm.example.com'],
    ['PUBLIC_URL', 'ftp://crm'],
    ['LOG_LEVEL', 'loud'],
    ['LOGIN_RATE_LIMIT', 'five'],
    ['RATE_LIMIT', '-1'],
    ['TRUST_PROXY', 'true'],
    ['METRICS_TOKEN', 'two words'],
    ['MAIL_URL', 'mail.example.com:25'],
    ['MAIL_URL', 'https://mail.example.com'],
    ['MAIL_URL', 'smtp://'],
    ['MAIL_FROM', 'CRM'],
    ['MAIL_FROM', 'CRM <crm@example.com'],
    ['MAIL_FROM', 'a@example.com, b@example.com'],
    ['MAIL_FROM', 'CRM\r\nBcc: x@example.com <crm@example.com>'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} `))
    if (name === 'SECRET_KEY') expect(() => readConfig({ [name]: 'a-secret-too-short' })).not.toThrow(/a-secret/)
  })
  it('and all of them at once', () => {
    expect(() => readConfig({ PORT: 'x', TIME_ZONE: 'y', LOG_LEVEL: 'z' })).toThrow(/PORT .*TIME_ZONE .*LOG_LEVEL /)
  })
})
