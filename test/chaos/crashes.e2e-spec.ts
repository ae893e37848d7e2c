import { backends, inWorldWithQueueOn } from './queue-of-own.js';

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

// Side by side: most of the time they wait until what a dead worker held is given back.
describe('a worker that is killed', () => {
  it.concurrent.each(backends)('loses nothing and does nothing twice, wherever it dies and however often a message comes; queue on %s', (backend) =>
    inWorldWithQueueOn(backend, async (world) => {
      const needs: string[] = [];
      await world.crashAtEach(failpoints, { twice: true }, async () => { needs.push(...await world.postNeeds(2)); });
      // The mail that a dead worker was sending may be sent by another after 45 s: let them be over.
      await world.base.rows('update notifications.mail set claimed_until = clock_timestamp() where claimed_until is not null');
      await world.worker({ twice: true });
      await world.settled();
      await world.expectEverythingOnce(needs);

      expect(await world.oweEverythingAgain()).toBeGreaterThan(needs.length * 5);
      await world.settled();
      await world.expectEverythingOnce(needs);
      // Plain SMTP cannot tell a lost answer from a lost mail: only what a dying worker had under way is sent again.
      process.stdout.write(`${backend}: ${world.post.accepted.length} mails accepted for ${needs.length * 2} wanted, ${world.post.duplicates} sent twice\n`);
      expect(world.post.duplicates).toBeLessThanOrEqual(mailConnections * failpoints.length);
    }), 280_000);

  it.concurrent.each(backends)('does everything again without an inbox: the mutant; queue on %s', (backend) =>
    inWorldWithQueueOn(backend, async (world) => {
      const needs = await world.postNeeds(3);
      const twins = await world.worker({ twice: true, withoutInbox: true });
      await world.settled();
      expect((await world.count()).map(({ proposed }) => proposed)).toEqual(needs.map(() => 2));
      await expect(world.expectEverythingOnce(needs)).rejects.toThrow(/"proposed": 2/u);

      await twins.kill('SIGKILL');
      await world.worker({ withoutInbox: true });
      await world.oweEverythingAgain();
      await world.settled();
      expect((await world.count()).map(({ proposed }) => proposed)).toEqual(needs.map(() => 3));
    }), 120_000);
});
