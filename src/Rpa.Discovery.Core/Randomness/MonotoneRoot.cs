namespace Rpa.Discovery.Randomness;

/// <summary>Newton's method that never leaves a shrinking bracket, for functions that only rise.</summary>
internal static class MonotoneRoot
{
    private const int MostSteps = 200;
    private const int EnoughSteps = 60;
    private const int MostHalvings = 2200;     // from the largest number to the smallest, and 52 digits of it

    /// <summary>The y in [low, high] at which <paramref name="function"/> (value and slope, rising) is 0, to some 15 digits.</summary>
    public static double Find<T>(T state, Func<T, double, (double Value, double Slope)> function, double start, double low, double high)
    {
        var y = Math.Clamp(start, low, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (value, slope) = function(state, y);
            if (value == 0)
                return y;
            if (value > 0)
                high = y;
            else
                low = y;
            var next = y - value / slope;
            if (!(next > low && next < high))
                next = 0.5 * (low + high);
            if (Math.Abs(next - y) <= 4e-16 * Math.Max(1e-3, Math.Abs(y)) || next == low || next == high)
                return next;
            // Newton was there long before; what still moves it is rounding in the function itself.
            if (step >= EnoughSteps && Math.Abs(value) < 1e-12)
                return y;
            y = next;
        }

        return y;
    }

    /// <summary>The smallest x in (low, high] at which <paramref name="reached"/> holds, to the last bit, by halving; it must hold at
    /// <paramref name="high"/>.</summary>
    public static double First<T>(T state, Func<T, double, bool> reached, double low, double high)
    {
        for (var halved = 0; halved < MostHalvings; halved++)
        {
            var middle = low + 0.5 * (high - low);
            if (!(middle > low && middle < high))
                break;
            if (reached(state, middle))
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
