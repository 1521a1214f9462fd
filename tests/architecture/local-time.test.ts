import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { ROOT } from './files'

const lint = new ESLint({ cwd: ROOT })
const complaints = async (code: string, file = 'src/made-up.ts') => {
  const [result] = await lint.lintText(code, { filePath: file })
  return result?.messages.filter(({ ruleId }) => ruleId?.endsWith('no-restricted-syntax')).length
}

describe('the time zone of the machine', () => {
  it.each([
    'at.getHours()',
    'at.getTimezoneOffset()',
    'at.setDate(1)',
    "at.toLocaleString('en')",
    "at.toLocaleDateString('en', { dateStyle: 'short' })",
    'new Date(2021, 10, 1)',
    'Date()',
    "new Date('2021-11-01T09:00')",
    'Date.parse(`${at}T09:00`)',
    "new Intl.DateTimeFormat('en')",
    'Intl.DateTimeFormat().resolvedOptions()',
  ])('is not asked by %s', async (code) => {
    expect(await complaints(`export const of = (at: Date) => ${code}`)).toBe(1)
    expect(await complaints(`<template><p>{{ ${code} }}</p></template>`, 'src/MadeUp.vue')).toBe(1)
  })

  it.each([
    'at.getUTCHours()',
    'at.toISOString()',
    'new Date(Date.UTC(2021, 10, 1))',
    "new Date('2021-11-01T09:00:00+08:00')",
    'Date.parse(`${at}T09:00:00Z`)',
    "Date.parse('2021-11-01')",
    "new Intl.DateTimeFormat('en', { timeZone: 'UTC' })",
  ])('has no part in %s', async (code) => {
    expect(await complaints(`export const of = (at: Date) => ${code}`)).toBe(0)
  })
})
