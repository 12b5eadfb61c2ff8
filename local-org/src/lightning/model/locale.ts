/** Values of `@salesforce/i18n/*` for a viewer, from the platform's own locale data. Others keep the package's defaults. */
import type { Viewer } from '../../api/ui-api/display.ts';

export function localeValues({ locale, timeZone, currency }: Viewer): Record<string, unknown> {
  const tag = locale.replace('_', '-');
  const info = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    getTextInfo?: () => { direction: string };
  };
  const number = new Intl.NumberFormat(tag).formatToParts(-12345.6);
  const symbol = new Intl.NumberFormat(tag, { style: 'currency', currency }).formatToParts(1);
  const part = (parts: Intl.NumberFormatPart[], type: string) => parts.find((each) => each.type === type)?.value;
  return {
    locale: tag,
    lang: tag,
    dir: info.getTextInfo?.().direction ?? 'ltr',
    timeZone,
    currency,
    // 1 = Sunday here; 7 = Sunday in Intl
    firstDayOfWeek: ((info.getWeekInfo?.().firstDay ?? 7) % 7) + 1,
    'number.currencySymbol': part(symbol, 'currency'),
    'number.decimalSeparator': part(number, 'decimal'),
    'number.groupingSeparator': part(number, 'group'),
  };
}
