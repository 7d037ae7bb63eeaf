// Sends the calls given as JSON through the official library, and prints a line for each that was delivered.
import { Analytics } from '@segment/analytics-node';

const [host, writeKey, calls] = process.argv.slice(2);
const analytics = new Analytics({ host, writeKey, maxRetries: 2 });
let failed = false;

analytics.on('error', (error) => {
  console.error(error);
  failed = true;
});

for (const [method, message] of JSON.parse(calls)) {
  const call = { ...message };
  if (call.timestamp) {
    call.timestamp = new Date(call.timestamp);
  }
  analytics[method](call, (error, delivered) => {
    if (error) {
      console.error(error);
      failed = true;
    } else {
      console.log(`${method} ${delivered.event.messageId}`);
    }
  });
}

await analytics.closeAndFlush({ timeout: 20_000 });
process.exit(failed ? 1 : 0);
