import { UsageError } from '../../shell/io';
import type { RunCommand } from '../command';

export const run: RunCommand = () => Promise.reject(new UsageError('being built'));
