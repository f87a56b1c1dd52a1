/** The rules that come with the program, one file a site. Held as data; `test/sites` checks each file and runs its examples. */
import type { SiteRules } from '../model/rules';
import bbc from './bbc.json';
import cdt from './cdt.json';
import dw from './dw.json';
import nytChinese from './nyt-chinese.json';
import rfa from './rfa.json';
import rfi from './rfi.json';
import voaChinese from './voa-chinese.json';

export const builtinRules: readonly SiteRules[] = [bbc, cdt, dw, nytChinese, rfa, rfi, voaChinese];
