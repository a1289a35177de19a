/** Where the tests' global setup made the template; undefined outside a test run. */
export function testTemplate(): { url: string; name: string } | undefined {
  const { PARLEY_TEST_SERVER: url, PARLEY_TEST_TEMPLATE: name } = process.env;
  return url && name ? { url, name } : undefined;
}

/** An external server for tests instead of the embedded one. */
export function testServerUrl(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** Tells the processes of a test run where the template is. */
export function announceTestTemplate(template: { url: string; name: string }): void {
  process.env.PARLEY_TEST_SERVER = template.url;
  process.env.PARLEY_TEST_TEMPLATE = template.name;
}
