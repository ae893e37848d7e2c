import { ChaosWorld } from './chaos-world.js';

const matcher = 'matching.match-need';
const assigner = 'triage.assign-need';
const notifier = 'notifications.tell-need-assigned';
const mailer = 'notifications.send-mail';

/** Where a worker dies: every step of the relay, and of the consumers on the way of one need. */
const failpoints = [
  'relay.expanded', 'relay.claimed', 'relay.enqueued',
  ...[matcher, notifier].flatMap((consumer) => ['consumer.received', 'inbox.claimed', 'consumer.prepared', 'consumer.committed'].map((at) => `${at}@${consumer}`)),
  `inbox.claimed@${assigner}`, `consumer.committed@${assigner}`,
  `consumer.prepared@${mailer}`, `consumer.committed@${mailer}`,
];

/** Of each worker to the mail server: what a dying worker can have under way. */
const mailConnections = 3;

describe('a worker that is killed', () => {
  let world: ChaosWorld;

  beforeAll(async () => { world = await ChaosWorld.open(); }, 60_000);
  afterAll(async () => { await world?.close(); }, 60_000);

  it('loses nothing and does nothing twice, wherever it dies and however often a message comes', async () => {
    const needs: string[] = [];
    for (const failpoint of failpoints) {
      needs.push(...await world.postNeeds(2));
      await world.crash(failpoint);
    }
    // The mail that a dead worker was sending may be sent by another after 45 s: let them be over.
    await world.base.rows('update notifications.mail set claimed_until = clock_timestamp() where claimed_until is not null');
    await world.worker({ twice: true });
    await world.settled();
    await world.expectEverythingOnce(needs);

    expect(await world.oweEverythingAgain()).toBeGreaterThan(needs.length * 5);
    await world.settled();
    await world.expectEverythingOnce(needs);
    // Plain SMTP cannot tell a lost answer from a lost mail: only what a dying worker had under way is sent again.
    process.stdout.write(`mails: ${world.post.accepted.length} accepted for ${needs.length * 2} wanted, ${world.post.duplicates} sent twice\n`);
    expect(world.post.duplicates).toBeLessThanOrEqual(mailConnections * failpoints.length);
  }, 280_000);
});

describe('the mutant without an inbox', () => {
  let world: ChaosWorld;

  beforeAll(async () => { world = await ChaosWorld.open(); }, 60_000);
  afterAll(async () => { await world?.close(); }, 60_000);

  it('matches every need again when its message comes again', async () => {
    const needs = await world.postNeeds(3);
    await world.worker({ withoutInbox: true });
    await world.settled();
    await world.oweEverythingAgain();
    await world.settled();
    expect((await world.count()).map(({ proposed }) => proposed)).toEqual(needs.map(() => 2));
    await expect(world.expectEverythingOnce(needs)).rejects.toThrow();
  }, 120_000);
});
