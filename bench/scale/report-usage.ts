import { writeFileSync } from 'node:fs';

/** Imported before a command (`node --import`), writes what the process used to the file that the variable USAGE names. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const file = process.env['USAGE'];
  if (file !== undefined)
    writeFileSync(
      file,
      JSON.stringify({
        seconds: process.uptime(),
        processor: (userCPUTime + systemCPUTime) / 1_000_000,
        memory: maxRSS * 1024,
      }),
    );
});
