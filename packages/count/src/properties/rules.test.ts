import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from '../rules/alternative-vote.ts';
import { SCOTTISH_STV_2021 } from '../rules/scottish-stv.ts';
import { checkRule } from './check-rule.ts';

checkRule(SCOTTISH_STV_2021);
checkRule(AV_SCOTTISH_2021);
checkRule(AV_MAJORITY_1);
