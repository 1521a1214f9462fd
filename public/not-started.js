/*
 * Tells in place of the app why it has not started, and shows the newest published picture of the overview: loaded by
 * `engine.js` when it is needed, in whatever engine that is.
 */
;(function () {
  'use strict'
  var AGAIN_MS = 10 * 60 * 1000
  var told = null
  var folder = './published/'
  var engine = null

  function isStarted() {
    return document.querySelector('.before-app') === null
  }
  function read(address, use) {
    var request = new XMLHttpRequest()
    request.onload = function () {
      var content = null
      try {
        if (request.status === 200) content = JSON.parse(request.responseText)
      } catch (notJson) {
        content = null
      }
      use(content)
    }
    request.onerror = function () {
      use(null)
    }
    request.open('GET', address)
    request.send()
  }
  function put(tag, text, place) {
    var element = document.createElement(tag)
    element.appendChild(document.createTextNode(text))
    place.appendChild(element)
    return element
  }
  function why() {
    var needed = engine.needed
    var here = engine.version === null ? navigator.userAgent : 'Chromium ' + engine.version
    if (engine.tooOld)
      return [
        '这个浏览器太旧，打不开公开亮屏。它的内核是 ' +
          here +
          '，需要 Chromium ' +
          needed +
          ' 或更新的版本。',
        'This browser is too old: its engine is ' +
          here +
          ', and Chromium ' +
          needed +
          ' or newer is needed.',
      ]
    return [
      '公开亮屏在 20 秒内没有启动，仍在重试。请检查网络和服务器。本机内核：' +
        here +
        '（需要 Chromium ' +
        needed +
        '）。',
      'The display has not started within 20 s and tries again. Check network and server. Engine: ' +
        here +
        '.',
    ]
  }
  function picture(place, data) {
    if (data === null) return put('p', '现在没有可以显示的图片。No picture is at hand.', place)
    var day = String(data.publishedAt).slice(0, 10)
    put('p', '最近公开的总览：' + data.period + '，公开于 ' + day + ' · 本机未核验', place).className =
      'unverified'
    var image = document.createElement('img')
    image.alt = data.finding
    image.src = folder + 'embeds/overview/latest.png?at=' + Date.now()
    place.appendChild(image)
  }
  function show(data) {
    if (isStarted()) return
    var place = document.createElement('div')
    place.className = 'not-started'
    var reason = why()
    put('h1', reason[0], place)
    put('p', reason[1], place).lang = 'en'
    picture(place, data)
    var link = put('a', '总览的普通网页 Plain page', put('p', '', place))
    link.href = folder + 'embeds/overview/latest.html'
    if (told) told.parentNode.removeChild(told)
    told = place
    document.getElementById('app').appendChild(place)
  }
  function tell() {
    if (isStarted()) return
    read('./display.config.json?at=' + Date.now(), function (config) {
      var base = config && config.publication && config.publication.baseUrl
      if (typeof base === 'string') folder = base.replace(/\/*$/, '/')
      // The server is there again: the page may be too.
      if (told && config && !engine.tooOld) return location.reload()
      read(folder + 'embeds/overview/latest.json?at=' + Date.now(), show)
    })
    setTimeout(tell, AGAIN_MS)
  }
  window.tellNotStarted = function (found) {
    engine = found
    tell()
  }
})()
