// antd's own types of these files are read as CommonJS, which they are not.
type AntdLocale = NonNullable<import('antd').ConfigProviderProps['locale']>
declare module 'antd/es/locale/ar_EG.js' {
  const locale: AntdLocale
  export default locale
}
declare module 'antd/es/locale/ru_RU.js' {
  const locale: AntdLocale
  export default locale
}
declare module 'antd/es/locale/uz_UZ.js' {
  const locale: AntdLocale
  export default locale
}
