import { beforeEach, describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Transaction } from './transaction.js';

let said: string[];
let answerToCommit: string;
let runner: { isTransactionActive: boolean };
let client: PoolClient;
let transaction: Transaction;

beforeEach(() => {
  [said, answerToCommit, runner] = [[], 'COMMIT', { isTransactionActive: false }];
  const query = (sql: string): Promise<{ command: string }> => {
    said.push(sql);
    return Promise.resolve({ command: sql === 'COMMIT' ? answerToCommit : sql });
  };
  client = { connection: { stream: new Writable() }, query } as unknown as PoolClient;
  transaction = new Transaction(client, runner as unknown as QueryRunner, 'BEGIN');
});

describe('Transaction', () => {
  it('begins once, with the first statement', async () => {
    transaction.begin();
    transaction.begin();
    expect(runner.isTransactionActive).toBe(true);
    await transaction.commit();
    transaction.leave();
    expect({ said, active: runner.isTransactionActive }).toEqual({ said: ['BEGIN', 'COMMIT'], active: false });
  });

  it('says nothing where nothing is asked', async () => {
    await transaction.commit();
    await transaction.rollBack();
    expect(said).toEqual([]);
  });

  it('is finished without waiting, where nothing was changed', async () => {
    await transaction.finish();
    expect(said).toEqual([]);
    transaction = new Transaction(client, runner as unknown as QueryRunner, 'BEGIN READ ONLY');
    transaction.begin();
    await transaction.finish();
    expect(said).toEqual(['BEGIN READ ONLY', 'COMMIT']);
  });

  it.each(['commit', 'finish'] as const)('fails at its %s when it never began: what was read was read with other rights', async (end) => {
    const refusing = { ...client, query: (sql: string) => (sql === 'BEGIN' ? Promise.reject(new Error('canceled')) : client.query(sql)) } as PoolClient;
    transaction = new Transaction(refusing, runner as unknown as QueryRunner, 'BEGIN');
    transaction.begin();
    await expect(transaction[end]()).rejects.toThrow('canceled');
  });

  it('is rolled back when work on it fails', async () => {
    transaction.begin();
    await transaction.rollBack();
    expect(said).toEqual(['BEGIN', 'ROLLBACK']);
  });

  it('fails when the server rolled back what was to be committed', async () => {
    answerToCommit = 'ROLLBACK';
    transaction.begin();
    await expect(transaction.commit()).rejects.toThrow('rolled back');
  });

  it.each(['commit', 'finish', 'rollBack'] as const)('takes no statement after its %s', async (end) => {
    await transaction[end]();
    expect(() => transaction.begin()).toThrow('the unit of work is over');
  });
});
