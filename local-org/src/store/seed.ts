/**
 * Rows every org has by itself (made once, for a fresh store), and rows that mirror the metadata (brought in step at
 * every start).
 */
import type { Core } from './core.ts';
import { newId } from './ids.ts';
import { isAdministrator, PROFILE_NAMES } from './permissions.ts';
import type { Row } from './types.ts';

const SYSTEM_USERNAME = 'autoproc@brightwater.example';

/** The user in whose name the platform itself writes; null in a store that was never seeded. */
export function findSystemUser(core: Core): string | null {
  if (!core.records.has('User')) return null;
  return (core.records.find('User', 'Username', [SYSTEM_USERNAME])[0]?.Id as string | undefined) ?? null;
}

export function seed(core: Core): string {
  core.transactions.run(() => {
    const known = findSystemUser(core);
    const seeder = new Seeder(core, known ?? newId(core.records.object('User').keyPrefix));
    if (known === null) seeder.org();
    seeder.mirror();
    core.sharing.rebuild();
    core.clearCaches();
  });
  return findSystemUser(core)!;
}

class Seeder {
  #core: Core;
  #userId: string;
  #now: string;

  constructor(core: Core, userId: string) {
    this.#core = core;
    this.#userId = userId;
    this.#now = core.now();
  }

  // ---- once ------------------------------------------------------------------------------------------------------

  org(): void {
    this.#insert('Organization', {
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
    for (const name of PROFILE_NAMES) {
      this.#insert('Profile', { Name: name, UserType: 'Standard', ...profilePermissions(name) });
    }
    this.#systemUser();
    this.#roles(null, ROLES);
    for (const stage of STAGES) this.#insert('OpportunityStage', stageRow(stage));
    this.#insert('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true });
  }

  #systemUser(): void {
    this.#insert('User', {
      Id: this.#userId,
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
      const id = this.#insert('UserRole', {
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
    const model = this.#core.meta.objects.get(object.toLowerCase())?.sharingModel;
    return model
      ? { Private: 'None', Read: 'Read', ReadWrite: 'Edit', ControlledByParent: 'ControlledByParent' }[model]
      : null;
  }

  // ---- at every start --------------------------------------------------------------------------------------------

  mirror(): void {
    const { meta } = this.#core;
    this.#sync(
      'PermissionSet',
      ['Name'],
      [...meta.permissionSets.values()].map((set) => ({
        Name: set.name,
        Label: set.label,
        IsCustom: true,
        IsOwnedByProfile: false,
        Type: 'Regular',
      })),
    );
    this.#sync(
      'CustomPermission',
      ['DeveloperName'],
      [...meta.customPermissions.values()].map((permission) => ({
        DeveloperName: permission.name,
        MasterLabel: permission.label,
        Language: 'en_US',
        Description: permission.description ?? null,
      })),
    );
    this.#sync(
      'CustomNotificationType',
      ['DeveloperName'],
      [...meta.notificationTypes.values()].map((type) => ({
        DeveloperName: type.name,
        CustomNotifTypeName: type.name,
        MasterLabel: type.label,
        Language: 'en_US',
        Desktop: true,
        Mobile: true,
      })),
    );
    this.#sync(
      'RecordType',
      ['SobjectType', 'DeveloperName'],
      [...meta.objects.values()].flatMap((object) =>
        object.recordTypes.map((type) => ({
          SobjectType: object.name,
          DeveloperName: type.name,
          Name: type.label,
          Description: type.description ?? null,
          IsActive: type.active,
        })),
      ),
    );
    this.#apex('ApexClass', 'class');
    this.#apex('ApexTrigger', 'trigger');
    this.#customMetadata();
    this.#permissionsOfSets();
  }

  #apex(object: 'ApexClass' | 'ApexTrigger', kind: 'class' | 'trigger'): void {
    const sources = this.#core.meta.apex.filter((source) => source.kind === kind);
    this.#sync(
      object,
      ['Name'],
      sources.map((source) => ({
        Name: source.name,
        ApiVersion: source.apiVersion,
        Status: 'Active',
        IsValid: true,
        Body: source.source,
        LengthWithoutComments: source.source.length,
      })),
    );
  }

  #customMetadata(): void {
    const { meta } = this.#core;
    for (const object of meta.objects.values()) {
      if (object.kind !== 'customMetadata') continue;
      const records = meta.customMetadata.filter((record) => record.type.toLowerCase() === object.name.toLowerCase());
      this.#sync(
        object.name,
        ['DeveloperName'],
        records.map((record) => ({
          ...record.values,
          DeveloperName: record.developerName,
          MasterLabel: record.label,
          Label: record.label,
          QualifiedApiName: record.developerName,
          Language: 'en_US',
        })),
      );
    }
  }

  /** System permissions of the sets, as columns of PermissionSet. */
  #permissionsOfSets(): void {
    const object = this.#core.meta.objects.get('permissionset');
    if (!object) return;
    for (const row of this.#core.records.all('PermissionSet')) {
      const set = this.#core.meta.permissionSets.get(String(row.Name).toLowerCase());
      if (!set) continue;
      const names = [...object.fields.values()]
        .filter((field) => field.name.startsWith('Permissions'))
        .map((field) => field.name);
      for (const name of names) row[name] = set.userPermissions.has(name.slice('Permissions'.length));
      this.#core.records.update(object, row.Id as string, row, names);
    }
  }

  /**
   * Makes rows that came from the source the same as the source: new ones are added, changed ones written, and those
   * whose source is gone are removed. Rows made in the org itself are left alone.
   */
  #sync(objectName: string, keys: string[], wanted: Row[]): void {
    const object = this.#core.meta.objects.get(objectName.toLowerCase());
    if (!object) return;
    const { records } = this.#core;
    const keyOf = (row: Row) => keys.map((key) => String(row[key]).toLowerCase()).join('\n');
    const existing = new Map(records.all(object.name).map((row) => [keyOf(row), row]));
    const known = new Set(
      (records.prepare('SELECT id FROM _from_source WHERE object = ?').all(object.name) as { id: string }[]).map(
        (each) => each.id,
      ),
    );
    for (const row of wanted) {
      const present = existing.get(keyOf(row));
      if (present) this.#update(objectName, present, row);
      const id = (present?.Id as string | undefined) ?? this.#insert(objectName, row);
      if (!known.delete(id)) records.prepare('INSERT OR IGNORE INTO _from_source VALUES (?, ?)').run(object.name, id);
    }
    if (known.size === 0) return;
    records.remove(object, [...known]);
    for (const id of known)
      records.prepare('DELETE FROM _from_source WHERE object = ? AND id = ?').run(object.name, id);
  }

  #update(objectName: string, present: Row, wanted: Row): void {
    const object = this.#core.records.object(objectName);
    const changed = Object.keys(wanted).filter((name) => name in present && present[name] !== wanted[name]);
    if (changed.length === 0) return;
    const row: Row = { ...wanted, LastModifiedDate: this.#now, SystemModstamp: this.#now };
    const stamps = ['LastModifiedDate', 'SystemModstamp'].filter((name) => name in present);
    this.#core.records.update(object, present.Id as string, row, [...changed, ...stamps]);
  }

  #insert(objectName: string, values: Row): string {
    const object = this.#core.records.object(objectName);
    const row: Row = {};
    for (const field of this.#core.records.layout(object).stored) {
      row[field.name] = values[field.name] ?? (field.type === 'boolean' ? false : null);
    }
    row.Id ??= newId(object.keyPrefix);
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) if (name in row) row[name] = this.#now;
    for (const name of ['CreatedById', 'LastModifiedById', 'OwnerId']) if (name in row) row[name] ??= this.#userId;
    this.#core.records.insert(object, row);
    return row.Id as string;
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
