/** Made by the build's words plugin: the messages by language and part. */
declare module 'virtual:words' {
  const parts: Readonly<
    Record<
      'zh-CN' | 'en',
      Readonly<Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>>
    >
  >
  export default parts
}
