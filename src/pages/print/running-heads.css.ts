import type { APIRoute } from 'astro';
import { currentRecord } from '../../record/current.ts';
import { runningHeads } from '../../views/print/running-heads.ts';

export const GET: APIRoute = () =>
  new Response(runningHeads(currentRecord()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
