#!/usr/bin/env node
import('@oclif/core').then(({ execute }) => execute({ dir: import.meta.url }));
