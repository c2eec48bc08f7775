// Generated from the tables of cost-core and the texts of words; do not edit.

export const version = "0.1.0";
export const edition = "2026-11";
/** The keys of a link, each of which is an attribute. */
export const linkKeys = ["m","wq","kq","aq","g","tp","pp","ep","dp","rep","pr","pt","pe","pd","in","out","hit","cv","trn","trt","trh","c","pps","rps","tpd","e","bt","bw","pg","ow","ob","sp","sn","sa","sm","ttft","tpot","xp","xd","pk","pl","p","dis","sva","sve","svm","svf","cmu","cmd","os","onw","oly","ore","occ","osp","ost","osw","ohk","orh","u","drs","dtd","dus","dru","dpm","ddu","dwp","dsp","del","dma","sh","sit","sio","grp","chs","mig","rtt","egr","bpt","rsh","rm","rwq","rg","rtp","rco","rp","ru","rse","rhs","rrc","rcs","rcc","reg","kwh","co2","pue","ewr","ewl","ewi","emb","hi","hc","ho","hd","wpt","aud","rpd","qua","per"];
/** What is said where the program cannot run, which has all other texts. */
export const failures = {"en":["The calculator cannot run here.","It can be opened on a page of its own:"],"pt-BR":["A calculadora não pode ser executada aqui.","Ela pode ser aberta em uma página própria:"]};
