using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>How far a long calculation is: a bar with the time left on a terminal, a line per finished stage elsewhere; nothing for what
/// takes less than a second.</summary>
internal sealed class ProgressLine(TextWriter writer, bool terminal, Language language, TimeProvider clock)
{
    private const int Cells = 20;
    private readonly TextWriter _writer = HarmlessWriter.Below(writer);
    private readonly Lock _gate = new();
    private readonly long _started = clock.GetTimestamp();
    private readonly List<string> _finished = [];
    private string? _stage;
    private long _stageStarted;
    private long _lastDrawn;
    private bool _drawn;

    /// <summary>The stages that were reported and left behind, in their order.</summary>
    public IReadOnlyList<string> Finished
    {
        get
        {
            lock (_gate)
                return [.. _finished];
        }
    }

    /// <param name="stage">The stage's name in the reader's language.</param>
    /// <param name="fraction">How much of the stage is done, in [0, 1].</param>
    /// <param name="left">The time left; null when it cannot be told.</param>
    public void Report(string stage, double fraction, TimeSpan? left)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (!string.Equals(stage, _stage, StringComparison.Ordinal))
            {
                EndStage();
                _stage = stage;
                _stageStarted = now;
            }

            if (!terminal || clock.GetElapsedTime(_started, now) < TimeSpan.FromSeconds(1)
                || (_drawn && clock.GetElapsedTime(_lastDrawn, now) < TimeSpan.FromMilliseconds(100)))
                return;
            _lastDrawn = now;
            _drawn = true;
            var done = (int)Math.Round(Math.Clamp(fraction, 0, 1) * Cells);
            _writer.Write($"\r[{new string('#', done)}{new string('.', Cells - done)}] {stage}{TimeLeft(left)}\e[K");
            _writer.Flush();
        }
    }

    /// <summary>Writes something that stays, and goes on below it; nothing within the first second, which nobody has to bridge.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Above(Action write)
    {
        lock (_gate)
        {
            if (!terminal || clock.GetElapsedTime(_started) < TimeSpan.FromSeconds(1))
                return false;
            Clear();
            write();
            return true;
        }
    }

    /// <summary>Takes the bar away; on success the last stage counts as finished.</summary>
    public void End(bool finished)
    {
        lock (_gate)
        {
            Clear();
            if (finished)
                EndStage();
            _stage = null;
        }
    }

    private void EndStage()
    {
        if (_stage is null)
            return;
        _finished.Add(_stage);
        var took = clock.GetElapsedTime(_stageStarted);
        if (!terminal && took >= TimeSpan.FromSeconds(1))
            _writer.WriteLine(RunnerWords.Finished.In(language, _stage, Numbers.Significant(took.TotalSeconds)));
    }

    private void Clear()
    {
        if (!_drawn)
            return;
        _writer.Write("\r\e[K");
        _writer.Flush();
        _drawn = false;
    }

    private string TimeLeft(TimeSpan? left) => left switch
    {
        null => "",
        { TotalSeconds: < 90 } time => $"  {RunnerWords.SecondsLeft.In(language, Math.Ceiling(time.TotalSeconds))}",
        { } time => $"  {RunnerWords.MinutesLeft.In(language, Math.Ceiling(time.TotalMinutes))}",
    };
}
