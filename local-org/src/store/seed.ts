/** Rows every org has by itself, made once for a fresh store. */
import type { Core } from './core.ts';
import { newId } from './ids.ts';
import { mirrorMetadata } from './mirror.ts';
import { isAdministrator, PROFILE_NAMES } from './permissions.ts';
import { SeedRows } from './seed-rows.ts';
import type { Row } from './types.ts';

const SYSTEM_USERNAME = 'autoproc@brightwater.example';

/** The user in whose name the platform itself writes; null in a store that was never seeded. */
function findSystemUser(core: Core): string | null {
  return (core.records.find('User', 'Username', [SYSTEM_USERNAME])[0]?.Id as string | undefined) ?? null;
}

/** @returns the id of the Automated Process user */
export function seed(core: Core): string {
  return core.transactions.run(() => {
    const known = findSystemUser(core);
    const userId = known ?? newId(core.records.object('User').keyPrefix);
    const rows = new SeedRows(core, userId);
    if (known === null) new Org(rows).all();
    mirrorMetadata(rows);
    core.sharing.rebuild();
    core.clearCaches();
    return userId;
  });
}

class Org {
  readonly #rows: SeedRows;

  constructor(rows: SeedRows) {
    this.#rows = rows;
  }

  all(): void {
    this.#rows.insert('Organization', {
      Name: 'Brightwater Sensing',
      OrganizationType: 'Enterprise Edition',
      DefaultLocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      TimeZoneSidKey: 'America/Los_Angeles',
      FiscalYearStartMonth: 1,
      InstanceName: 'LOCAL',
      DefaultOpportunityAccess: this.#defaultAccess('Opportunity'),
      DefaultAccountAccess: this.#defaultAccess('Account'),
      DefaultContactAccess: this.#defaultAccess('Contact'),
      DefaultLeadAccess: this.#defaultAccess('Lead'),
    });
    const UserLicenseId = this.#rows.insert('UserLicense', {
      Name: 'Salesforce',
      MasterLabel: 'Salesforce',
      LicenseDefinitionKey: 'SFDC',
      Status: 'Active',
    });
    for (const name of PROFILE_NAMES) {
      this.#rows.insert('Profile', { Name: name, UserType: 'Standard', UserLicenseId, ...profilePermissions(name) });
    }
    this.#systemUser();
    this.#roles(null, ROLES);
    for (const stage of STAGES) this.#rows.insert('OpportunityStage', stageRow(stage));
    this.#rows.insert('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true });
  }

  #systemUser(): void {
    this.#rows.insert('User', {
      Id: this.#rows.userId,
      Username: SYSTEM_USERNAME,
      LastName: 'Process',
      FirstName: 'Automated',
      Name: 'Automated Process',
      Alias: 'autoproc',
      CommunityNickname: 'automatedprocess',
      Email: SYSTEM_USERNAME,
      IsActive: true,
      UserType: 'AutomatedProcess',
      TimeZoneSidKey: 'America/Los_Angeles',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
  }

  #roles(parent: string | null, tree: RoleTree): void {
    for (const [name, below] of Object.entries(tree)) {
      const id = this.#rows.insert('UserRole', {
        Name: name,
        DeveloperName: name.replaceAll(' ', '_'),
        ParentRoleId: parent,
        // Account owners get no access to opportunities of others, so that teams stay apart.
        OpportunityAccessForAccountOwner: 'None',
        CaseAccessForAccountOwner: 'None',
        ContactAccessForAccountOwner: 'None',
        PortalType: 'None',
      });
      this.#roles(id, below);
    }
  }

  #defaultAccess(object: string): string | null {
    const model = this.#rows.core.meta.objects.get(object.toLowerCase())?.sharingModel;
    return model
      ? { Private: 'None', Read: 'Read', ReadWrite: 'Edit', ControlledByParent: 'ControlledByParent' }[model]
      : null;
  }
}

function profilePermissions(profile: string): Row {
  const isAdmin = isAdministrator(profile);
  return {
    PermissionsViewAllData: isAdmin,
    PermissionsModifyAllData: isAdmin,
    PermissionsApiEnabled: true,
    PermissionsCustomizeApplication: isAdmin,
    PermissionsManageUsers: isAdmin,
    PermissionsAuthorApex: isAdmin,
    PermissionsViewSetup: isAdmin,
  };
}

interface RoleTree {
  [name: string]: RoleTree;
}

const ROLES: RoleTree = {
  CEO: {
    'VP of Sales': {
      'Sales Manager West': { 'Sales Rep West': {} },
      'Sales Manager East': { 'Sales Rep East': {} },
      'Sales Manager North': { 'Sales Rep North': {} },
    },
  },
};

type Stage = [
  name: string,
  probability: number,
  category: 'Pipeline' | 'Closed' | 'Omitted',
  closed?: boolean,
  won?: boolean,
];

/** The stages of a new org (Salesforce Help, "Opportunity Stages"; Object Reference, OpportunityStage). */
const STAGES: Stage[] = [
  ['Prospecting', 10, 'Pipeline'],
  ['Qualification', 10, 'Pipeline'],
  ['Needs Analysis', 20, 'Pipeline'],
  ['Value Proposition', 50, 'Pipeline'],
  ['Id. Decision Makers', 60, 'Pipeline'],
  ['Perception Analysis', 70, 'Pipeline'],
  ['Proposal/Price Quote', 75, 'Pipeline'],
  ['Negotiation/Review', 90, 'Pipeline'],
  ['Closed Won', 100, 'Closed', true, true],
  ['Closed Lost', 0, 'Omitted', true, false],
];

function stageRow([name, probability, category, closed = false, won = false]: Stage): Row {
  return {
    ApiName: name,
    MasterLabel: name,
    IsActive: true,
    SortOrder: STAGES.findIndex((stage) => stage[0] === name) + 1,
    IsClosed: closed,
    IsWon: won,
    ForecastCategory: category,
    ForecastCategoryName: category,
    DefaultProbability: probability,
  };
}
