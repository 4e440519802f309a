using System.Collections.Concurrent;
using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Folder of the finished cells of a sweep: one small file each, which has its name only when it is whole.</summary>
internal sealed class CellFolder(string folder)
{
    // What stands there has been looked at, and is no part of the request where it is written again.
    private readonly OutputFiles _files = new(force: true);
    private readonly ConcurrentBag<string> _damaged = [];
    private readonly ConcurrentBag<string> _otherPlatforms = [];
    private int _kept;

    private string Cells => Path.Combine(folder, "cells");

    private string AskedPath => Path.Combine(Cells, "asked.txt");

    /// <summary>How many were kept in this run.</summary>
    public int Kept => _kept;

    /// <summary>How many cells stand there, of whatever plan.</summary>
    public int Count => Directory.Exists(Cells) ? Directory.EnumerateFiles(Cells, "*.json", SearchOption.AllDirectories).Count() : 0;

    /// <summary>What a finished cell gave; null where there is none, or it is not whole.</summary>
    public TRun? Find<TRun>(string request)
        where TRun : class
    {
        var path = PathOf(request);
        if (!File.Exists(path))
            return null;
        if (BoundedFile.Read(path, BoundedFile.LargestText, out _) is not { } bytes || CellFile<TRun>.Read(bytes, request) is not { } file)
        {
            _damaged.Add(path);
            return null;
        }

        if (!string.Equals(file.Platform, PlatformJson.Now.Kind, StringComparison.Ordinal))
            _otherPlatforms.Add(file.Platform);
        return file.Run;
    }

    /// <summary>Keeps a finished cell.</summary>
    /// <exception cref="DepartmentException">It cannot be written; what was kept before stays.</exception>
    public void Keep<TRun>(string request, TRun run)
        where TRun : class
    {
        _files.Write(PathOf(request), CellFile<TRun>.Write(request, run));
        Interlocked.Increment(ref _kept);
    }

    /// <summary>Names to ask other machines for: as long as not all of it is kept, what was asked before, since the same question finds
    /// there what is finished; else what is missing.</summary>
    /// <param name="all">Every cell of the plan.</param>
    /// <param name="missing">Those that do not stand here.</param>
    /// <exception cref="DepartmentException">What is asked cannot be written down.</exception>
    public IReadOnlySet<string> Asked(IReadOnlySet<string> all, IReadOnlySet<string> missing)
    {
        if (BoundedFile.Read(AskedPath, BoundedFile.LargestText, out _) is { } bytes)
        {
            var asked = Encoding.ASCII.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .ToHashSet(StringComparer.Ordinal);
            if (asked.IsSupersetOf(missing) && asked.IsSubsetOf(all))
                return asked;
        }

        _files.Write(AskedPath, Encoding.ASCII.GetBytes(string.Concat(missing.Order(StringComparer.Ordinal).Select(name => name + "\n"))));
        return missing;
    }

    /// <summary>All that was asked for is kept.</summary>
    public void Answered()
    {
        if (File.Exists(AskedPath))
            File.Delete(AskedPath);
    }

    /// <summary>What is to be said of the cells that stood there.</summary>
    public IReadOnlyList<Diagnostic> Findings() =>
    [
        .. _damaged.Order(StringComparer.Ordinal).Select(path => CellRules.DamagedCell.At(default, path)),
        .. _otherPlatforms.GroupBy(p => p, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => CellRules.OtherPlatform.At(default, g.Count(), g.Key, PlatformJson.Now.Kind)),
    ];

    // Folders of some hundred files each: whoever writes one looks through its folder.
    private string PathOf(string request) => Path.Combine(Cells, request[..2], request + ".json");
}
