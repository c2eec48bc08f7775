// Generated from the tables of cost-core and the texts of words; do not edit.

export const version = "0.1.0";
export const edition = "2026-11";
/** The keys of a link, each of which is an attribute. */
export const linkKeys = ["m","wq","kq","aq","g","tp","pp","ep","dp","rep","pr","pt","pe","pd","in","out","hit","cv","trn","trt","trh","c","pps","rps","tpd","e","bt","bw","pg","ow","ob","sp","sn","sa","sm","ttft","tpot","xp","xd","pk","pl","p","dis","sva","sve","svm","svf","cmu","cmd","os","onw","oly","ore","occ","osp","ost","osw","ohk","orh","u","drs","dtd","dus","dru","dpm","ddu","dwp","dsp","del","dma","sh","sit","sio","grp","chs","mig","rtt","egr","bpt","rsh","rm","rwq","rg","rtp","rco","rp","ru","rse","rhs","rrc","rcs","rcc","reg","kwh","co2","pue","ewr","ewl","ewi","emb","hi","hc","ho","hd","wpt","aud","rpd","qua","per","m.h","m.V","m.te","m.ctx","m.Lf","m.Lw","m.w","m.Hq","m.Hkv","m.d","m.dv","m.fHq","m.fHkv","m.fd","m.fkv","m.skv","m.og","m.kvr","m.qr","m.or","m.gr","m.dr","m.dn","m.tk","m.ix","m.ib","m.cc","m.Ll","m.lp","m.ls","m.Ld","m.f","m.gf","m.Lm","m.E","m.k","m.fe","m.fs","m.ml","m.Le","g.mem","g.bw","g.f16","g.f8","g.lk","g.i8","g.f4","g.su","g.tdp","g.cl","g.lc"];
/** What is said where the program cannot run, which has all other texts. */
export const failures = {"en":["The calculator cannot run here.","It can be opened on a page of its own:"],"pt-BR":["A calculadora não pode ser executada aqui.","Ela pode ser aberta em uma página própria:"]};
