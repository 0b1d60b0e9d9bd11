<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>holdfast</name>
        <message>
            <location filename="../../app/action_entry.py" />
            <source>&amp;Redo {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/action_entry.py" />
            <source>&amp;Undo {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/action_entry.py" />
            <source>Show lengths in {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;3D view only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;About Holdfast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Adapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Bent shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Close the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Colour map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Deflection now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Export the fixture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Hide selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Hole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Isometric</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Keep as a concept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Lay on a face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Library…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Live deflection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Mirror left and right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Nest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;New job from a part…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Print the view…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Section plane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Select</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Stop the running work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Toleranced feature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Vacuum zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>3D view and p&amp;lan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A blank plate, with a margin round the part and its locators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A copy on the other side of the part's middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A small plate of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A wall round the part's outer contour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>All &amp;notices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Another job beside this one, in a window of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Arrange</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Begin a fixture for a part from its STEP file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Between any two picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Botto&amp;m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Bring everything into view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>C&amp;utting pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Clam&amp;p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click its face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click the face to lie down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click the faces that the tool cuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click where the cutter works</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Co&amp;ncepts side by side…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Colours of the deflection on the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Copy the &amp;picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Copy the 3D view to the clipboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cut everything open; across a flat face where one is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cutting &amp;force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>De&amp;lete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Drag what is placed, or the part itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>En&amp;graving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Equal steps between the outermost two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Every action by typing a part of its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Every fixture of the shop: find, open, use again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Find a &amp;command…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>First &amp;tutorial</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Fit &amp;all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Fit &amp;selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>For this job or another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>From a part to an exported plate, in ten minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>How the part bends under gravity, vacuum, clamps and cutting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Import &amp;layout…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>In line along &amp;x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>In line along &amp;y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Is&amp;olate selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Lengths in i&amp;nches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Letters in the plate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Locates in a hole of the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>M&amp;irror front and back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Mea&amp;sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>New &amp;window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Open a job or a STEP file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>P&amp;erspective</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick faces, edges and what is placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Plan onl&amp;y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Presses the part down or sideways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Save &amp;as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Save a p&amp;icture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Save to the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Se&amp;ttings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>See the locators through the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Select &amp;nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Sho&amp;w everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Si&amp;ze the plate to what stands on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Side lo&amp;cator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Solve again by itself after each change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Space &amp;evenly in x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Space e&amp;venly in y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Stops it sideways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Supports the part from below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Take over the layout of another job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The 3D view as PNG, larger than the screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The next version of its fixture, or a new fixture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The page about the tool in use, or the panel that you are in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The part as it is bent, many times enlarged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The same x as the first selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The same y as the first selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>To lift, jack, measure or bolt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Transparent &amp;part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Under a face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Weigh this layout against others for the same part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Write the plate as STEP with its lists, and prove it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions/editing.py" />
            <source>Size the plate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Something went wrong in the program itself. Your job is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Matching commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Type what you want to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Forget the files that are gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Lengths of new jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Mouse as in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>A file, or postgresql://NAME@SERVER/DATABASE for a shop's own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Inches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>L&amp;ibrary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Lan&amp;guage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Millimetres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>On this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Solve the deflection again after each change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Takes effect when Holdfast is started again.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
