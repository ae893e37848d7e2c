/** Stops what the setup started; the guards would do it too when the run is killed. */
export default async function teardown() {
  await globalThis.musubiTestServers?.stop();
  globalThis.musubiTestServers = undefined;
}
