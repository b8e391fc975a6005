/** The tests of law alone, for mutation testing (docs/method/mutation-testing.md): fast enough to be run once for each change to a rule. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['src/law/**/*.test.ts', 'tests/worked-examples.test.ts'], testTimeout: 60_000 },
})
