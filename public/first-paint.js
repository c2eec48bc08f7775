// Language and theme before the first paint, so that nothing flashes. The page itself takes over
// later; both read the same keys. A document in one language only has no data-lang, and keeps its own.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  function saved(key) {
    try {
      return query.get("safe") === "1" ? null : localStorage.getItem("pertoken.v1." + key);
    } catch (blocked) {
      return null;
    }
  }
  function known(tag) {
    var first = String(tag || "").toLowerCase().split(/[-_]/)[0];
    return first === "pt" ? "pt-BR" : first === "en" ? "en" : null;
  }
  var wishes = [query.get("lang"), saved("lang")].concat(navigator.languages || []);
  var language = wishes.map(known).find(Boolean) || "en";
  if (root.dataset.lang) {
    root.lang = language;
    root.dataset.lang = language;
  }
  var theme = saved("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
})();
