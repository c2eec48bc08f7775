use super::scale::nice_ceiling;
use super::*;

const MARGIN: Margin = Margin { top: 10.0, right: 10.0, bottom: 30.0, left: 40.0 };

fn points(values: &[Option<f64>]) -> Vec<Point> {
    values.iter().enumerate().map(|(index, &y)| Point { x: 2f64.powi(index as i32), y }).collect()
}

#[test]
fn a_value_and_its_position_are_the_same_thing() {
    for kind in [Kind::FromZero, Kind::Logarithmic] {
        let scale = Scale::over([1.0, 1000.0].into_iter(), kind, (0.0, 300.0));
        for value in [1.0, 3.0, 55.0, 1000.0] {
            assert!((scale.value(scale.at(value)) / value - 1.0).abs() < 1e-9);
        }
    }
}

#[test]
fn ticks_are_one_two_or_five() {
    let scale = Scale::over([0.37].into_iter(), Kind::FromZero, (200.0, 0.0));
    let values: Vec<f64> = scale.ticks(5).iter().map(|tick| tick.value).collect();
    assert_eq!(values.len(), 5);
    assert!((values[1] - 0.1).abs() < 1e-12);
    assert_eq!(nice_ceiling(0.37), 0.4);
    let log = Scale::over([1.0, 1e6].into_iter(), Kind::Logarithmic, (0.0, 300.0));
    assert!(log.ticks(7).iter().all(|tick| tick.value.log10().fract().abs() < 1e-9));
    assert!(log.ticks(3).len() <= 3);
}

#[test]
fn binary_ticks_are_powers_of_two() {
    let scale = Scale::over([1.0, 1024.0].into_iter(), Kind::Logarithmic, (0.0, 300.0));
    let values: Vec<f64> = scale.binary_ticks(6).iter().map(|tick| tick.value).collect();
    assert_eq!(values, [1.0, 4.0, 16.0, 64.0, 256.0, 1024.0]);
}

#[test]
fn a_value_that_is_missing_breaks_the_line() {
    let chart = layout(&points(&[Some(4.0), Some(3.0), None, Some(2.0), None]), 300.0, 200.0, MARGIN);
    assert_eq!(chart.path.matches('M').count(), 2);
    assert_eq!(chart.places.len(), 3);
    assert_eq!(chart.gaps.len(), 2);
    assert_eq!(chart.gaps[1].1, 290.0);
    assert!(!chart.path.contains("NaN"));
}

#[test]
fn nothing_at_all_still_has_axes() {
    for values in [&[][..], &[None, None][..], &[Some(0.0)][..], &[Some(f64::NAN)][..]] {
        let chart = layout(&points(values), 300.0, 200.0, MARGIN);
        assert!(chart.y.ticks(4).iter().all(|tick| tick.at.is_finite()));
        assert!(chart.x.ticks(4).iter().all(|tick| tick.at.is_finite()));
        assert!(!chart.path.contains("NaN"));
    }
}

#[test]
fn wide_spans_become_logarithmic() {
    assert_eq!(layout(&points(&[Some(0.1), Some(90.0)]), 300.0, 200.0, MARGIN).y.kind, Kind::Logarithmic);
    assert_eq!(layout(&points(&[Some(0.1), Some(0.9)]), 300.0, 200.0, MARGIN).y.kind, Kind::FromZero);
}

#[test]
fn the_nearest_point_with_a_value_is_hit() {
    let chart = layout(&points(&[Some(4.0), None, Some(2.0), Some(1.0)]), 300.0, 200.0, MARGIN);
    assert_eq!(chart.hit(0.0), Some(0));
    assert_eq!(chart.hit(1e9), Some(3));
    assert_eq!(chart.step(0, true), Some(2));
    assert_eq!(chart.step(3, true), Some(3));
    assert_eq!(chart.step(2, false), Some(0));
    assert_eq!(layout(&[], 300.0, 200.0, MARGIN).hit(5.0), None);
}
