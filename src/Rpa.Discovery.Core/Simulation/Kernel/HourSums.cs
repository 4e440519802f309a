using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Levels by hour of the week over all replications, in units of 1,024 ticks; whole numbers, so that the order of adding does not
/// matter.</summary>
internal sealed class HourSums(int pools)
{
    private readonly Int128[] _areas = new Int128[pools * 3 * 168];
    private readonly Int128[] _ticks = new Int128[168];
    private readonly Lock _adding = new();

    public void Add(WindowSums window)
    {
        lock (_adding)
        {
            for (var i = 0; i < _areas.Length; i++)
                _areas[i] += window.HourAreas[i] / 1024;
            for (var i = 0; i < _ticks.Length; i++)
                _ticks[i] += window.HourTicks[i] / 1024;
        }
    }

    public int Pools => pools;

    /// <summary>Takes in what other replications gave.</summary>
    public void Add(HourSums other)
    {
        for (var i = 0; i < _areas.Length; i++)
            _areas[i] += other._areas[i];
        for (var i = 0; i < _ticks.Length; i++)
            _ticks[i] += other._ticks[i];
    }

    public void Write(PackedWriter packed)
    {
        foreach (var area in _areas)
            packed.Number(area);
        foreach (var ticks in _ticks)
            packed.Number(ticks);
    }

    public void Read(PackedReader packed)
    {
        for (var i = 0; i < _areas.Length; i++)
            _areas[i] = packed.Number();
        for (var i = 0; i < _ticks.Length; i++)
            _ticks[i] = packed.Number();
    }

    /// <summary>Mean level: 0 busy, 1 duty, 2 queue.</summary>
    public double[] Mean(int pool, int level)
    {
        var mean = new double[168];
        for (var hour = 0; hour < mean.Length; hour++)
            mean[hour] = _ticks[hour] == 0 ? 0 : (double)_areas[(((pool * 3) + level) * 168) + hour] / (double)_ticks[hour];
        return mean;
    }
}
