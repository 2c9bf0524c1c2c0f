/** See scripts/page-script.ts. */
declare module '*?script' {
  const script: string
  export default script
}
