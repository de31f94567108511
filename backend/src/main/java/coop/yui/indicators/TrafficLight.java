package coop.yui.indicators;

/** How a value compares with what shall be reached. */
enum TrafficLight {
  GREEN,
  AMBER,
  RED
}
