/** What the shell shows: pages, tabs, apps, layouts, quick actions and component bundles. */
import { basename, dirname } from 'node:path';
import { MetadataError } from './errors.ts';
import { readActionList, readRequiredItems } from './layouts.ts';
import type { AppDef, FlexiPageDef, LayoutDef, LwcBundle, PageComponent, QuickActionDef, TabDef } from './types.ts';
import { child, children, flag, need, number, text, texts, type XmlNode } from './xml.ts';

export function readFlexiPage(file: string, name: string, node: XmlNode): FlexiPageDef {
  const sobject = text(node, 'sobjectType');
  return {
    name,
    label: text(node, 'masterLabel') ?? name,
    type: need(file, node, 'type'),
    template: need(file, child(node, 'template'), 'name'),
    ...(sobject ? { sobject } : {}),
    regions: children(node, 'flexiPageRegions').map((region) => ({
      name: need(file, region, 'name'),
      type: text(region, 'type') === 'Facet' ? 'Facet' : 'Region',
      components: children(region, 'itemInstances').map((item) => readComponent(file, item)),
    })),
    file,
  };
}

function readComponent(file: string, item: XmlNode): PageComponent {
  const component = child(item, 'componentInstance');
  const field = child(item, 'fieldInstance');
  const source = component ?? field;
  if (!source) throw new MetadataError(file, '<itemInstances> needs a <componentInstance> or a <fieldInstance>.');
  const properties: Record<string, string> = {};
  const tag = component ? 'componentInstanceProperties' : 'fieldInstanceProperties';
  for (const property of children(source, tag)) {
    const list = children(child(property, 'valueList'), 'valueListItems').map((each) => text(each, 'value') ?? '');
    properties[need(file, property, 'name')] = list.length > 0 ? list.join(',') : (text(property, 'value') ?? '');
  }
  if (field) properties['fieldItem'] = need(file, field, 'fieldItem');
  const rule = child(source, 'visibilityRule');
  const filter = text(rule, 'booleanFilter');
  return {
    name: component ? need(file, component, 'componentName') : 'flexipage:field',
    properties,
    ...(rule
      ? {
          visibility: {
            ...(filter ? { filter } : {}),
            criteria: children(rule, 'criteria').map((each) => ({
              left: need(file, each, 'leftValue'),
              operator: need(file, each, 'operator'),
              right: text(each, 'rightValue') ?? '',
            })),
          },
        }
      : {}),
  };
}

export function readTab(file: string, name: string, node: XmlNode): TabDef {
  const flexiPage = text(node, 'flexiPage');
  const lwc = text(node, 'lwcComponent');
  const object = flag(node, 'customObject') ? name : undefined;
  const motif = text(node, 'motif');
  if (!flexiPage && !lwc && !object) {
    throw new MetadataError(file, 'the local org shows tabs of objects, pages and components only.');
  }
  return {
    name,
    label: text(node, 'label') ?? name,
    ...(flexiPage ? { flexiPage } : {}),
    ...(object ? { object } : {}),
    ...(lwc ? { lwc } : {}),
    ...(motif ? { motif } : {}),
  };
}

export function readApp(file: string, name: string, node: XmlNode): AppDef {
  const description = text(node, 'description');
  const headerColor = text(child(node, 'brand'), 'headerColor');
  return {
    name,
    label: text(node, 'label') ?? name,
    ...(description ? { description } : {}),
    navType: text(node, 'navType') ?? 'Standard',
    tabs: texts(node, 'tabs'),
    ...(headerColor ? { headerColor } : {}),
    actionOverrides: [...children(node, 'actionOverrides'), ...children(node, 'profileActionOverrides')]
      .filter((override) => text(override, 'type')?.toLowerCase() === 'flexipage')
      .map((override) => {
        const object = text(override, 'pageOrSobjectType');
        const profile = text(override, 'profile');
        const recordType = text(override, 'recordType');
        return {
          action: need(file, override, 'actionName'),
          ...(object && object !== 'standard-home' ? { object } : {}),
          page: need(file, override, 'content'),
          formFactor: text(override, 'formFactor') ?? 'Large',
          ...(profile ? { profile } : {}),
          ...(recordType ? { recordType } : {}),
        };
      }),
  };
}

export function readLayout(name: string, node: XmlNode): LayoutDef {
  // `Call_Plan__c-Call Plan Layout`; characters such as ( are percent-encoded in file names.
  const dash = name.indexOf('-');
  const actions = readActionList(node);
  return {
    object: name.slice(0, dash),
    name: decodeURIComponent(name.slice(dash + 1)),
    sections: children(node, 'layoutSections').map((section) => ({
      label: text(section, 'label') ?? '',
      columns: children(section, 'layoutColumns').map((column) =>
        children(column, 'layoutItems').flatMap((item) => texts(item, 'field')),
      ),
    })),
    relatedLists: children(node, 'relatedLists').map((list) => ({
      name: text(list, 'relatedList') ?? '',
      fields: texts(list, 'fields'),
    })),
    required: readRequiredItems(node),
    ...(actions ? { actions } : {}),
  };
}

export function readQuickAction(file: string, name: string, node: XmlNode): QuickActionDef {
  const object = name.includes('.') ? name.slice(0, name.indexOf('.')) : undefined;
  const lwc = text(node, 'lightningWebComponent');
  if (lwc && text(node, 'actionSubtype') !== 'ScreenAction') {
    throw new MetadataError(
      file,
      'the local org runs screen actions only: <actionSubtype>ScreenAction</actionSubtype>.',
    );
  }
  return {
    name,
    ...(object ? { object } : {}),
    label: text(node, 'label') ?? text(node, 'standardLabel') ?? name,
    type: need(file, node, 'type'),
    ...(lwc ? { lwc } : {}),
  };
}

export function readBundle(file: string, node: XmlNode): LwcBundle {
  const dir = dirname(file);
  const name = basename(dir);
  return {
    name,
    dir,
    targets: texts(child(node, 'targets'), 'target'),
    objects: [
      ...new Set(
        children(child(node, 'targetConfigs'), 'targetConfig').flatMap((each) =>
          texts(child(each, 'objects'), 'object'),
        ),
      ),
    ],
    masterLabel: text(node, 'masterLabel') ?? name,
    isExposed: flag(node, 'isExposed'),
    apiVersion: number(node, 'apiVersion', 66),
  };
}
