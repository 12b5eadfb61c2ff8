const loaded = new Map();

function once(url, createElement) {
  if (!loaded.has(url)) {
    const promise = new Promise((resolve, reject) => {
      const element = createElement();
      element.onload = () => resolve();
      element.onerror = () => reject(new Error(`Could not load ${url}.`));
      document.head.append(element);
    });
    loaded.set(url, promise);
  }
  return loaded.get(url);
}

export const loadScript = (_component, url) =>
  once(url, () => Object.assign(document.createElement('script'), { src: url }));

export const loadStyle = (_component, url) =>
  once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
