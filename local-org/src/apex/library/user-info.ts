/** UserInfo, FeatureManagement. Source: Apex Reference Guide, classes of these names. */
import { defineType } from '../registry.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';
import { TimeZoneValue } from './time.ts';

const user = () => transaction().user;
const organization = () => transaction().host.organization();

defineType('UserInfo', {
  statics: {
    'String getDefaultCurrency()': () => organization().defaultCurrency,
    'String getFirstName()': () => user().firstName,
    'String getLanguage()': () => user().language,
    'String getLastName()': () => user().lastName,
    'String getLocale()': () => user().locale,
    'String getName()': () => user().name,
    'Id getOrganizationId()': () => organization().id,
    'String getOrganizationName()': () => organization().name,
    'Id getProfileId()': () => user().profileId,
    'String getSessionId()': () => null,
    'TimeZone getTimeZone()': () => new TimeZoneValue(user().timeZone),
    'String getUiTheme()': () => 'Theme4d',
    'String getUiThemeDisplayed()': () => 'Theme4d',
    'String getUserEmail()': () => user().email,
    'Id getUserId()': () => user().id,
    'String getUserName()': () => user().username,
    'Id getUserRoleId()': () => user().roleId,
    'String getUserType()': () => 'Standard',
    'Boolean isMultiCurrencyOrganization()': () => organization().isMultiCurrency,
  },
});

defineType('FeatureManagement', {
  statics: {
    'Boolean checkPermission(String name)': (name) => {
      const { host, userId } = transaction();
      return host.hasCustomPermission(userId, needed(name));
    },
  },
});
