namespace Rpa.Discovery.Ranking.Matrix;

/// <summary>How TOPSIS brings criteria to one scale; it decides about ranks, so it is never chosen silently.</summary>
public enum Normalization
{
    /// <summary>Each value by the root of the sum of the squares of its criterion: keeps 0 where it is (Hwang &amp; Yoon 1981).</summary>
    Vector,

    /// <summary>From 0 at the smallest value of the criterion to 1 at the greatest (Opricovic &amp; Tzeng 2004).</summary>
    MinMax,
}
