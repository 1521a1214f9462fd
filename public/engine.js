/*
 * Runs before the app, also in engines that cannot run it: a plain script of 2009. What a younger engine has in its library
 * is loaded where this one lacks it; and if the app does not start, another script tells why not.
 */
;(function () {
  'use strict'
  var NEEDED = 80
  var PATIENCE_MS = 20000
  var SINCE = 'liangping.startingSince'

  var lacks = !(
    [].at &&
    [].findLast &&
    [].toSorted &&
    ''.replaceAll &&
    Object.hasOwn &&
    window.reportError &&
    window.AbortSignal &&
    AbortSignal.any &&
    AbortSignal.timeout
  )
  // Scripts as modules wait until the page is parsed: these functions are there before any of them runs.
  if (lacks) document.write('<script src="./missing.js"></' + 'script>')

  var engine = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  var version = engine ? Number(engine[1]) : null
  var tooOld = version === null ? !('noModule' in document.createElement('script')) : version < NEEDED

  /** Since when the app has been starting: where a part of it cannot be loaded, the page loads anew meanwhile. */
  function remembered(since) {
    try {
      if (since === null) sessionStorage.removeItem(SINCE)
      else sessionStorage.setItem(SINCE, (since = Number(sessionStorage.getItem(SINCE)) || since))
    } catch (refused) {
      // The page counts from its own start.
    }
    return since
  }
  var since = remembered(Date.now())
  var look = setInterval(function () {
    var app = document.getElementById('app')
    var isStarted = app !== null && document.querySelector('.before-app') === null
    if (isStarted) remembered(null)
    else if (app === null || (!tooOld && Date.now() - since < PATIENCE_MS)) return
    clearInterval(look)
    if (isStarted) return
    var script = document.createElement('script')
    script.src = './not-started.js'
    script.onload = function () {
      window.tellNotStarted({ needed: NEEDED, version: version, tooOld: tooOld })
    }
    document.body.appendChild(script)
  }, 500)
})()
