import pino from 'pino'

/** Structured log; personal values and secrets are removed by path, and nothing free-form is logged of a request. @technical */
export type Log = pino.Logger

export function makeLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        'cookie',
        '*.cookie',
        'authorization',
        '*.authorization',
        'personName',
        '*.personName',
        'phone',
        '*.phone',
        'idNumber',
        '*.idNumber',
        'req.headers',
        'req.remoteAddress',
        'actor',
        '*.actor',
        'input',
        '*.input',
      ],
      censor: '[removed]',
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
