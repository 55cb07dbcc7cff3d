// DuckDB, as the benchmark asks it (tests/bench/rivals.h): a statement on each line of standard input. The answer is a line
// `MILLISECONDS ROWS`, then so many lines of whole numbers; `failed WHY` where the statement was refused.
import { createInterface } from 'node:readline'
import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(process.argv[2] ?? ':memory:')
const connection = await instance.connect()

for await (const sql of createInterface({ input: process.stdin })) {
  try {
    const began = process.hrtime.bigint()
    const read = await connection.runAndReadAll(sql)
    const took = Number(process.hrtime.bigint() - began) / 1e6
    const rows = read.getRows()
    const lines = rows.map(row => row.join('\t') + '\n')
    process.stdout.write(`${took} ${rows.length}\n${lines.join('')}`)
  } catch (failed) {
    process.stdout.write(`failed ${String(failed.message).replaceAll('\n', ' ')}\n`)
  }
}
