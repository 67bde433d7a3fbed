/** Colours, type and sizes of the whole admin, as tokens of antd. */
import { type ThemeConfig, theme } from 'antd'

type Mode = 'light' | 'dark'
type MapToken = ReturnType<typeof theme.defaultAlgorithm>
type AliasToken = NonNullable<ThemeConfig['token']>

// antd derives its map tokens from seeds and would change every value here; so they are laid over the result.
const map: Record<Mode, Partial<MapToken>> = {
  light: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorPrimaryBg: '#e6f4ff',
    colorPrimaryBgHover: '#d6ebff',
    colorPrimaryBorder: '#91caff',
    colorPrimaryBorderHover: '#4f94f0',
    colorPrimaryText: '#0958d9',
    colorPrimaryTextHover: '#003eb3',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorLinkActive: '#002c8c',
    colorInfo: '#0958d9',
    colorError: '#cf1322',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#ffa39e',
    colorErrorText: '#cf1322',
    colorWarning: '#ad4e00',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#ffd591',
    colorSuccess: '#237804',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorText: '#1b2028',
    colorTextSecondary: '#4a5463',
    colorTextTertiary: '#5c6675',
    colorTextQuaternary: '#8d96a3',
    colorBgLayout: '#f5f6f8',
    colorBgContainer: '#ffffff',
    colorBgElevated: '#ffffff',
    colorBgSpotlight: '#1f2530',
    colorBorder: '#cdd3db',
    colorBorderSecondary: '#e6e9ed',
    colorFill: 'rgba(23,32,48,.12)',
    colorFillSecondary: 'rgba(23,32,48,.07)',
    colorFillTertiary: 'rgba(23,32,48,.045)',
    colorFillQuaternary: 'rgba(23,32,48,.025)',
  },
  dark: {
    colorPrimary: '#1668dc',
    colorPrimaryHover: '#1d72ea',
    colorPrimaryActive: '#1554ad',
    colorPrimaryBg: '#14233b',
    colorPrimaryBgHover: '#182c4c',
    colorPrimaryBorder: '#1d4476',
    colorPrimaryBorderHover: '#2f66b0',
    colorPrimaryText: '#65a9f3',
    colorPrimaryTextHover: '#8dc5f8',
    colorLink: '#65a9f3',
    colorLinkHover: '#8dc5f8',
    colorLinkActive: '#65a9f3',
    colorInfo: '#3c89e8',
    colorError: '#f0666b',
    colorErrorBg: '#2d191b',
    colorErrorBorder: '#5c2a2d',
    colorErrorText: '#f0666b',
    colorWarning: '#e89a3c',
    colorWarningBg: '#2b2015',
    colorWarningBorder: '#5c3f16',
    colorSuccess: '#6abe39',
    colorSuccessBg: '#18271a',
    colorSuccessBorder: '#2d5021',
    colorText: '#e4e7ec',
    colorTextSecondary: '#b4bcc8',
    colorTextTertiary: '#9aa4b2',
    colorTextQuaternary: '#6d7785',
    colorBgLayout: '#0e1116',
    colorBgContainer: '#151920',
    colorBgElevated: '#1c222b',
    colorBgSpotlight: '#39424f',
    colorBorder: '#3a4350',
    colorBorderSecondary: '#262d37',
    colorFill: 'rgba(200,214,235,.18)',
    colorFillSecondary: 'rgba(200,214,235,.11)',
    colorFillTertiary: 'rgba(200,214,235,.07)',
    colorFillQuaternary: 'rgba(200,214,235,.04)',
  },
}

const alias: Record<Mode, AliasToken> = {
  light: {
    colorTextPlaceholder: '#667080',
    colorTextDisabled: '#7a8492',
    colorFillAlter: '#f9fafb',
    colorTextDescription: '#5c6675',
    colorTextLabel: '#4a5463',
    controlItemBgActive: '#e6f4ff',
    controlOutline: 'rgba(9,88,217,.18)',
    boxShadow: '0 0 0 1px rgba(23,32,48,.06), 0 12px 32px rgba(23,32,48,.16)',
    boxShadowSecondary: '0 0 0 1px rgba(23,32,48,.06), 0 6px 20px rgba(23,32,48,.12)',
  },
  dark: {
    colorTextPlaceholder: '#8f99a7',
    colorTextDisabled: '#7d8795',
    colorFillAlter: '#1a1f27',
    colorTextDescription: '#9aa4b2',
    colorTextLabel: '#b4bcc8',
    controlItemBgActive: '#14233b',
    controlOutline: 'rgba(60,137,232,.35)',
    boxShadow: '0 0 0 1px #2d3540, 0 12px 32px rgba(0,0,0,.5)',
    boxShadowSecondary: '0 0 0 1px #2d3540, 0 6px 20px rgba(0,0,0,.5)',
  },
}

/** The fill of a button that deletes: white words must be readable on it. */
const danger: Record<Mode, { colorError: string; colorErrorHover: string; colorErrorActive: string }> = {
  light: { colorError: '#cf1322', colorErrorHover: '#a8071a', colorErrorActive: '#820014' },
  dark: { colorError: '#c6363c', colorErrorHover: '#cf3f45', colorErrorActive: '#a52b30' },
}
/** The words of a plain button under the mouse: antd's blue for fills is too dark for words on a dark page. */
const plain: Record<Mode, { defaultHoverColor: string; defaultActiveColor: string }> = {
  light: { defaultHoverColor: '#003eb3', defaultActiveColor: '#002c8c' },
  dark: { defaultHoverColor: '#8dc5f8', defaultActiveColor: '#65a9f3' },
}
const control: Record<Mode, string> = { light: '#858e9c', dark: '#6d7785' }

/** The theme of antd in that mode. `still` switches movement off. */
export const themeOf = (mode: Mode, still: boolean): ThemeConfig => ({
  cssVar: { key: 'tz' },
  hashed: false,
  algorithm: [
    mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    (_seed, derived) => ({ ...(derived ?? theme.defaultAlgorithm(theme.defaultSeed)), ...map[mode] }),
  ],
  token: {
    ...alias[mode],
    motion: !still,
    fontFamily: "'Inter Variable', 'Noto Sans Arabic', system-ui, sans-serif",
    borderRadius: 6,
    borderRadiusLG: 8,
    borderRadiusSM: 4,
    borderRadiusXS: 3,
    controlOutlineWidth: 2,
    // A button that works is no disabled one: its words stay readable.
    opacityLoading: 1,
    fontWeightStrong: 600,
  },
  components: {
    Button: {
      ...danger[mode],
      ...plain[mode],
      fontWeight: 500,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      paddingInline: 12,
    },
    Checkbox: { colorBorder: control[mode] },
    Radio: { colorBorder: control[mode] },
    Form: { labelFontSize: 13, itemMarginBottom: 0, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 16 },
    Notification: { width: 360, paddingMD: 12, paddingContentHorizontalLG: 16, fontSizeLG: 14, lineHeightLG: 22 / 14 },
  },
})
