namespace Rpa.Discovery.Judges;

/// <summary>Work done many together: a case joins what its state is filling, and all of it is released by size, by age or by the
/// clock.</summary>
internal sealed partial class PlainSimulator
{
    private void JoinBatch(PlainToken token)
    {
        var state = token.State;
        var batch = state.Batch!;
        token.Item = null;
        BeginWaiting(token, state.Line!);
        state.Filling.Add(token);
        if (state.Filling.Count == batch.Size)
        {
            Release(state);
        }
        else if (batch.OrAfter is { } orAfter)
        {
            token.OfAge = After(_now, orAfter);
            ReleaseWhenOfAge(token, token.OfAge);
        }
    }

    private void ReleaseWhenOfAge(PlainToken token, long tick)
    {
        var (state, stamp) = (token.State, token.Stamp);
        At(tick, BatchRelease, state.Index, () =>
        {
            if (token.Stamp == stamp && state.Filling.Count > 0 && state.Filling[0] == token)
                Release(state);
        });
    }

    // The next oldest may have been of age already.
    private void LeaveFilling(PlainToken token)
    {
        var filling = token.State.Filling;
        var wasOldest = filling[0] == token;
        filling.Remove(token);
        if (wasOldest && filling.Count > 0 && token.State.Batch!.OrAfter is not null && filling[0].OfAge <= _now)
            ReleaseWhenOfAge(filling[0], _now);
    }

    private void Release(PlainState state)
    {
        if (state.Filling.Count == 0)
            return;
        var item = new PlainItem(state.Line!, Stage.People, [.. state.Filling]);
        state.Filling.Clear();
        // Batching is over; what follows is a wait in line.
        foreach (var token in item.Members)
            EndPhase(token);
        item.Left = WholeEffort(item, null, null);
        Queue(item);
    }

    // On every open date of the department.
    private void ExpectReleaseAt(PlainState state, DateOnly from)
    {
        for (var date = from; _clock.TickOf(date) < _layoutEnd; date = date.AddDays(1))
        {
            if (_department.Calendar is not null && !_working.IsOpenDate(date))
                continue;
            var at = state.Batch!.OrAt!.Value;
            var tick = _clock.TickOf(date, at);
            // On a night's date a time before the opening is that of the next morning, if it is still open then.
            if (_department.Calendar is not null && _working.TryHoursOf(date, out var opens, out var closes) && tick < opens
                && _clock.TickOf(date.AddDays(1), at) <= closes)
                tick = _clock.TickOf(date.AddDays(1), at);
            if (tick < 0)
                continue;
            At(tick, BatchRelease, state.Index, () =>
            {
                Release(state);
                ExpectReleaseAt(state, date.AddDays(1));
            });
            return;
        }
    }
}
