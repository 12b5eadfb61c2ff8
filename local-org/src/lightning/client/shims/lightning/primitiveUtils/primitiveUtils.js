/** Missing from the base components' package; `lightning-primitive-figure` imports it. */
export function reflectAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}
