import Foundation

extension Rule<Decimal> {
    /// At most `scale` digits after the point, and as many before it as fit into 18 together.
    static func scale(_ scale: Int) -> Rule {
        let whole = 18 - scale
        let limit = Decimal(sign: .plus, exponent: whole, significand: 1)
        return Rule(
            name: "scale",
            message: "must have at most \(whole) digits before the point and \(scale) after it"
        ) { value in
            -value.exponent <= scale && value.magnitude < limit
        }
    }
}
