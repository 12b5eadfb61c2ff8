#!/usr/bin/env node
import('@oclif/core').then(({ execute }) => execute({ development: true, dir: import.meta.url }));
