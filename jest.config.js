// Jest for the Lightning Web Components only; everything else is tested by node:test.
import sfdx from '@salesforce/sfdx-lwc-jest/config.js';

const { jestConfig } = sfdx;

export default {
  ...jestConfig,
  roots: ['<rootDir>/force-app', '<rootDir>/config/jest'],
  moduleNameMapper: {
    '^lightning/(modal|navigation)$': '<rootDir>/config/jest/lightning/$1.js',
    '^test/(.*)$': '<rootDir>/config/jest/$1.ts',
  },
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/config/jest/setup.js'],
  // A clean clone and a developer's machine must agree: dates in the tests are written for this zone.
  globalSetup: '<rootDir>/config/jest/timezone.js',
};
