/** `.js-meta.xml`: targets, and the targetConfigs that the Metadata API's types leave open. */
import { objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';
import { knownOf } from './bundles.ts';

/** LWC Developer Guide, "XML Configuration File Elements": target. */
const TARGETS = new Set(
  (
    'lightning__AppPage lightning__HomePage lightning__RecordPage lightning__RecordAction lightning__GlobalAction ' +
    'lightning__Tab lightning__UtilityBar lightning__FlowScreen lightning__FlowAction lightning__Inbox ' +
    'lightning__UrlAddressable lightning__Dashboard lightning__EnablementProgram lightning__VoiceExtension ' +
    'lightning__ServiceCloudVoiceToolkitApi lightning__EmbeddedMessaging lightningCommunity__Page ' +
    'lightningCommunity__Default lightningCommunity__Page_Layout lightningCommunity__Theme_Layout ' +
    'lightningSnapin__ChatMessage lightningSnapin__ChatHeader lightningSnapin__Minimized lightningSnapin__PreChat'
  ).split(' '),
);

/** Elements of a targetConfig, and the attributes of those that have some. */
const ELEMENTS = new Set(
  'property objects object supportedFormFactors supportedFormFactor event schema hasStep actionType'.split(' '),
);
const PROPERTY_TYPES =
  /^(String|Boolean|Integer|Color|ContentReference|HorizontalAlignment|VerticalAlignment|Picklist|@salesforce\/.+|apex:\/\/.+|\{\w+\}|\w+\[\])$/;
const FORM_FACTORS = new Set(['Large', 'Small']);
/** LWC Developer Guide, "Configure a Component for Quick Actions". */
const ACTION_TYPES = new Set(['ScreenAction', 'Action']);

export function* checkTargets(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'js')) {
    const targets = childrenOf(source.root, 'targets', 'target');
    for (const target of targets) {
      if (!TARGETS.has(target.text)) yield at(source, target, `"${target.text}" is no target of the platform.`);
    }
    const isExposed = textOf(source.root, 'isExposed') === 'true';
    if (isExposed && targets.length === 0) {
      yield at(source, source.root, `${source.name} is exposed, but has no target to be placed in.`);
    }
    for (const config of childOf(source.root, 'targetConfigs')?.children ?? []) {
      yield* checkConfig(
        project,
        source,
        config,
        targets.map(({ text }) => text),
      );
    }
  }
}

function* checkConfig(project: OrgProject, source: Source, config: Element, targets: string[]): Generator<Finding> {
  if (config.name !== 'targetConfig') {
    yield at(source, config, `<${config.name}> is no element of targetConfigs.`);
    return;
  }
  for (const target of (config.attributes.targets ?? '').split(',').map((each) => each.trim())) {
    if (!targets.includes(target)) yield at(source, config, `"${target}" is not among the targets above.`);
  }
  const known = knownOf(project, `c/${source.name}`);
  for (const element of config.children.flatMap((child) => [...everyElement(child)])) {
    const message = wrongElement(project, element, known?.api);
    if (message) yield at(source, element, message);
  }
}

function wrongElement({ org }: OrgProject, element: Element, api: Set<string> | undefined): string | undefined {
  const { name, attributes, text } = element;
  if (!ELEMENTS.has(name)) return `<${name}> is no element of a targetConfig.`;
  if (name === 'object') return objectOf(org, text) ? undefined : `There is no object ${text}.`;
  if (name === 'supportedFormFactor') {
    return FORM_FACTORS.has(attributes.type ?? '')
      ? undefined
      : `"${attributes.type}" is no form factor: Large or Small.`;
  }
  if (name === 'actionType') {
    return ACTION_TYPES.has(text) ? undefined : `"${text}" is no type of a quick action: ScreenAction or Action.`;
  }
  if (name !== 'property') return undefined;
  if (!PROPERTY_TYPES.test(attributes.type ?? '')) return `"${attributes.type}" is no type of a property.`;
  return api && !api.has(attributes.name ?? '') ? `The class has no @api ${attributes.name}.` : undefined;
}
