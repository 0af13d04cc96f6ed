// The part of Leaflet that this folder uses, under the name `L` that its bindings ask for.
import { Icon } from "leaflet/src/layer/marker/Icon.js";
import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import { Circle } from "leaflet/src/layer/vector/Circle.js";
import { Polyline } from "leaflet/src/layer/vector/Polyline.js";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/layer/vector/SVG.js";
import { Map } from "leaflet/src/map/index.js";
import { LatLng } from "leaflet/src/geo/LatLng.js";
import { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Point } from "leaflet/src/geometry/Point.js";

window.L = { Circle, DivIcon, Icon, LatLng, LatLngBounds, Map, Marker, Point, Polyline, TileLayer };
