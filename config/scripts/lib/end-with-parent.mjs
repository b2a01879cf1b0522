// Loaded into the app before anything else: should `npm start` be killed, its app ends in good order instead of living on.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
