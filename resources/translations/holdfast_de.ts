<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>holdfast</name>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;3D view only</source>
            <translation>Nur &amp;3D-Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;About Holdfast</source>
            <translation>&amp;Über Holdfast</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Adapter</source>
            <translation>&amp;Adapterplatte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Back</source>
            <translation>&amp;Hinten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Bent shape</source>
            <translation>Ver&amp;bogene Form</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Close the job</source>
            <translation>Auftrag s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Colour map</source>
            <translation>&amp;Farbkarte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Deflection now</source>
            <translation>Verformung &amp;jetzt rechnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplizieren</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Export the fixture…</source>
            <translation>Vorrichtung &amp;exportieren…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Front</source>
            <translation>&amp;Vorn</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Hide selection</source>
            <translation>Auswahl ausblen&amp;den</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Hole</source>
            <translation>&amp;Bohrung</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Isometric</source>
            <translation>&amp;Isometrisch</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Keep as a concept</source>
            <translation>Als &amp;Konzept behalten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Lay on a face</source>
            <translation>Auf Fläche &amp;legen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Left</source>
            <translation>&amp;Links</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Library…</source>
            <translation>Biblio&amp;thek…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Live deflection</source>
            <translation>&amp;Verformung laufend rechnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Mirror left and right</source>
            <translation>&amp;Links und rechts spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Move</source>
            <translation>&amp;Verschieben</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Nest</source>
            <translation>Form&amp;nest</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;New job from a part…</source>
            <translation>&amp;Neuer Auftrag aus Teil…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Open…</source>
            <translation>&amp;Öffnen…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Pattern</source>
            <translation>&amp;Muster</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Pin</source>
            <translation>Aufnahmebol&amp;zen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Print the view…</source>
            <translation>Ansicht &amp;drucken…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Rest</source>
            <translation>&amp;Auflage</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Right</source>
            <translation>&amp;Rechts</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Section plane</source>
            <translation>&amp;Schnittebene</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Select</source>
            <translation>A&amp;uswählen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Several parts on the plate …</source>
            <translation>&amp;Mehrere Teile auf der Platte …</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Stop the running work</source>
            <translation>Laufende Arbeit &amp;abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Toleranced feature</source>
            <translation>Merkmal mit &amp;Toleranz</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Top</source>
            <translation>&amp;Oben</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>&amp;Vacuum zone</source>
            <translation>V&amp;akuumfeld</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>3D view and p&amp;lan</source>
            <translation>3D-Ansicht und &amp;Grundriss</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A blank plate, with a margin round the part and its locators</source>
            <translation>Rohplatte mit Rand um das Teil und seine Anschlagelemente</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A copy on the other side of the part's middle</source>
            <translation>Kopie auf der anderen Seite der Teilemitte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A small plate of its own</source>
            <translation>Kleine eigene Platte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>A wall round the part's outer contour</source>
            <translation>Wand um die Außenkontur des Teils</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>All &amp;notices</source>
            <translation>Alle &amp;Meldungen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>All faces of a hole at once</source>
            <translation>Alle Flächen einer Bohrung zugleich</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Alloy round a thin part</source>
            <translation>Legierung um ein dünnes Teil</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Another job beside this one, in a window of its own</source>
            <translation>Weiterer Auftrag in einem eigenen Fenster</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Arrange</source>
            <translation>Ordnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Begin a fixture for a part from its STEP file</source>
            <translation>Vorrichtung für ein Teil aus dessen STEP-Datei beginnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Between any two picks</source>
            <translation>Zwischen zwei beliebigen Punkten, Kanten oder Flächen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Botto&amp;m</source>
            <translation>&amp;Unten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Bring everything into view</source>
            <translation>Alles ins Bild holen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>C&amp;utting pass</source>
            <translation>Bearbeitungs&amp;gang</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Clam&amp;p</source>
            <translation>S&amp;panner</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click its face</source>
            <translation>Seine Fläche anklicken</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click the face to lie down</source>
            <translation>Die Fläche anklicken, die unten liegen soll</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click the faces that the tool cuts</source>
            <translation>Die Flächen anklicken, die das Werkzeug bearbeitet</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Click where the cutter works</source>
            <translation>Die Stelle anklicken, an der der Fräser arbeitet</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Co&amp;ncepts side by side…</source>
            <translation>Ko&amp;nzepte nebeneinander…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Colours of the deflection on the part</source>
            <translation>Farben der Verformung auf dem Teil</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Copies in rows and columns, or round a circle</source>
            <translation>Kopien in Zeilen und Spalten oder auf einem Kreis</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Copy the &amp;picture</source>
            <translation>&amp;Bild kopieren</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Copy the 3D view to the clipboard</source>
            <translation>3D-Ansicht in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Corners, where edges end</source>
            <translation>Ecken, an denen Kanten enden</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cut everything open; across a flat face where one is selected</source>
            <translation>Alles aufschneiden; quer zu einer ebenen Fläche, wenn eine ausgewählt ist</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Cutting &amp;force</source>
            <translation>&amp;Schnittkraft</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>De&amp;lete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Drag what is placed, or the part itself</source>
            <translation>Platzierte Elemente oder das Teil selbst ziehen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>E&amp;xploded fixture</source>
            <translation>Vorrichtung a&amp;useinandergezogen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Edges and items are passed over</source>
            <translation>Kanten und Elemente werden übergangen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>En&amp;graving</source>
            <translation>&amp;Gravur</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Equal steps between the outermost two</source>
            <translation>Gleiche Abstände zwischen den beiden äußersten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Every action by typing a part of its name</source>
            <translation>Jeder Befehl über einen Teil seines Namens</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Every fixture of the shop: find, open, use again</source>
            <translation>Alle Vorrichtungen des Betriebs: finden, öffnen, wiederverwenden</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Faces and items are passed over</source>
            <translation>Flächen und Elemente werden übergangen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Faces, edges and what is placed</source>
            <translation>Flächen, Kanten und platzierte Elemente</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Find a &amp;command…</source>
            <translation>&amp;Befehl suchen…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>First &amp;tutorial</source>
            <translation>Erste &amp;Anleitung</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Fit &amp;all</source>
            <translation>&amp;Alles zeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Fit &amp;selection</source>
            <translation>Aus&amp;wahl zeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>For this job or another one</source>
            <translation>Für diesen oder einen anderen Auftrag</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Forces at the contacts to scale, in the cone that friction holds</source>
            <translation>Kräfte an den Kontakten maßstäblich, im Kegel, den die Reibung hält</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Friction con&amp;es</source>
            <translation>Reibungske&amp;gel</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>From a part to an exported plate, in ten minutes</source>
            <translation>Vom Teil zur exportierten Platte in zehn Minuten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>How the part bends under gravity, vacuum, clamps and cutting</source>
            <translation>Wie sich das Teil unter Schwerkraft, Vakuum, Spannern und Zerspanung verformt</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Import &amp;layout…</source>
            <translation>La&amp;yout übernehmen…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>In line along &amp;x</source>
            <translation>Entlang &amp;x ausrichten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>In line along &amp;y</source>
            <translation>Entlang &amp;y ausrichten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Into pieces with a groove, a port and a switch each</source>
            <translation>In Stücke mit je einer Nut, einem Anschluss und einem Schalter</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Is&amp;olate selection</source>
            <translation>Auswahl &amp;isolieren</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Lengths in i&amp;nches</source>
            <translation>Längen in &amp;Zoll</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Letters in the plate</source>
            <translation>Schrift in der Platte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Locates in a hole of the part</source>
            <translation>Nimmt das Teil an einer Bohrung auf</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Locators stand in holes of the plate's pattern, and the part comes to them</source>
            <translation>Anschläge stehen im Lochbild, das Teil kommt zu ihnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>M&amp;irror front and back</source>
            <translation>&amp;Vorn und hinten spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Mea&amp;sure</source>
            <translation>&amp;Messen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Move the part a&amp;gainst its locators</source>
            <translation>Teil &amp;gegen seine Anschläge schieben</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>New &amp;window</source>
            <translation>Neues &amp;Fenster</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>On a plate with slots</source>
            <translation>Auf einer Platte mit Nutenraster</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Open a job or a STEP file</source>
            <translation>Auftrag oder STEP-Datei öffnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>P&amp;erspective</source>
            <translation>P&amp;erspektive</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>P&amp;otting tray</source>
            <translation>V&amp;ergusswanne</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick &amp;everything</source>
            <translation>&amp;Alles wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick faces, edges and what is placed</source>
            <translation>Flächen, Kanten und platzierte Elemente auswählen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick only &amp;faces</source>
            <translation>Nur &amp;Flächen wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick only &amp;holes</source>
            <translation>Nur &amp;Bohrungen wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick only &amp;items</source>
            <translation>Nur &amp;Elemente wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick only &amp;vertices</source>
            <translation>Nur E&amp;cken wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Pick only e&amp;dges</source>
            <translation>Nur &amp;Kanten wählbar</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Plan onl&amp;y</source>
            <translation>&amp;Nur Grundriss</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Presses the part down or sideways</source>
            <translation>Drückt das Teil nach unten oder seitlich</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Rows and columns of equal places, each with its number</source>
            <translation>Zeilen und Spalten gleicher Plätze, jeder mit seiner Nummer</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Save a p&amp;icture…</source>
            <translation>B&amp;ild speichern…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Scre&amp;w</source>
            <translation>Sch&amp;raube</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Se&amp;ttings…</source>
            <translation>E&amp;instellungen…</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>See the locators through the part</source>
            <translation>Die Anschlagelemente durch das Teil sehen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Select &amp;nothing</source>
            <translation>&amp;Nichts auswählen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Sho&amp;w everything</source>
            <translation>Alles einb&amp;lenden</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Si&amp;ze the plate to what stands on it</source>
            <translation>Platte an &amp;Bestückung anpassen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Side lo&amp;cator</source>
            <translation>An&amp;schlag</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Solve again by itself after each change</source>
            <translation>Nach jeder Änderung von selbst neu rechnen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Space &amp;evenly in x</source>
            <translation>In x &amp;gleichmäßig verteilen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Space e&amp;venly in y</source>
            <translation>In y g&amp;leichmäßig verteilen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Split the vacuum &amp;zone …</source>
            <translation>Vakuum&amp;zone teilen …</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Stops it sideways</source>
            <translation>Hält es seitlich auf</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Supports the part from below</source>
            <translation>Stützt das Teil von unten</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Take over the layout of another job</source>
            <translation>Das Layout eines anderen Auftrags übernehmen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The 3D view as PNG, larger than the screen</source>
            <translation>Die 3D-Ansicht als PNG, größer als der Bildschirm</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The next version of its fixture, or a new fixture</source>
            <translation>Die nächste Version der Vorrichtung oder eine neue Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The page about the tool in use, or the panel that you are in</source>
            <translation>Die Seite zum aktiven Werkzeug oder zum aktuellen Fenster</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The part as it is bent, many times enlarged</source>
            <translation>Das verformte Teil, stark überhöht</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The part lifted, and what holds it apart</source>
            <translation>Das Teil angehoben, und getrennt davon, was es hält</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The same x as the first selected</source>
            <translation>Gleiches x wie das zuerst ausgewählte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>The same y as the first selected</source>
            <translation>Gleiches y wie das zuerst ausgewählte</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Through a hole of the part</source>
            <translation>Durch eine Bohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Through the part: what stands under it too</source>
            <translation>Durch das Teil: auch was darunter steht</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>To lift, jack, measure or bolt</source>
            <translation>Zum Anheben, Abdrücken, Messen oder Anschrauben</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Transparent &amp;part</source>
            <translation>&amp;Teil durchsichtig</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Under a face</source>
            <translation>Unter einer Fläche</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Vacuum c&amp;ells</source>
            <translation>Vakuum&amp;zellen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Weigh this layout against others for the same part</source>
            <translation>Dieses Layout mit anderen für dasselbe Teil vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/actions" />
            <source>Write the plate as STEP with its lists, and prove it</source>
            <translation>Die Platte als STEP mit ihren Listen schreiben und nachprüfen</translation>
        </message>
        <message>
            <location filename="../../app/actions/arraying.py" />
            <source>Lay out {n} parts</source>
            <translation>{n} Teile anordnen</translation>
        </message>
        <message>
            <location filename="../../app/actions/arraying.py" />
            <source>Laying out the places</source>
            <translation>Plätze werden angeordnet</translation>
        </message>
        <message>
            <location filename="../../app/actions/arraying.py" />
            <source>The job was changed meanwhile: lay the places out again.</source>
            <translation>Der Auftrag wurde inzwischen geändert: Plätze noch einmal anordnen.</translation>
        </message>
        <message>
            <location filename="../../app/actions/editing.py" />
            <source>Move the part against its locators</source>
            <translation>Teil gegen seine Anschläge schieben</translation>
        </message>
        <message>
            <location filename="../../app/actions/editing.py" />
            <source>Size the plate</source>
            <translation>Platte anpassen</translation>
        </message>
        <message>
            <location filename="../../app/actions/editing.py" />
            <source>The part lies against its locators.</source>
            <translation>Das Teil liegt an seinen Anschlägen an.</translation>
        </message>
        <message>
            <location filename="../../app/actions/entry.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/actions/entry.py" />
            <source>&amp;Redo {what}</source>
            <translation>&amp;Wiederholen: {what}</translation>
        </message>
        <message>
            <location filename="../../app/actions/entry.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/actions/entry.py" />
            <source>&amp;Undo {what}</source>
            <translation>&amp;Rückgängig: {what}</translation>
        </message>
        <message>
            <location filename="../../app/actions/entry.py" />
            <source>Show lengths in {unit}</source>
            <translation>Längen in {unit} anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions/splitting.py" />
            <source>Dividing the zone</source>
            <translation>Die Zone wird geteilt</translation>
        </message>
        <message>
            <location filename="../../app/actions/splitting.py" />
            <source>Split {name} into {n}</source>
            <translation>{name} in {n} teilen</translation>
        </message>
        <message>
            <location filename="../../app/actions/splitting.py" />
            <source>The job was changed meanwhile: split the zone again.</source>
            <translation>Der Auftrag wurde inzwischen geändert: Teilen Sie die Zone noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/background/jobs.py" />
            <source>Starting</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <location filename="../../app/background/jobs.py" />
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <location filename="../../app/background/jobs.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept.py" />
            <source>choose a layout for the same part</source>
            <translation>ein Layout für dasselbe Teil wählen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept.py" />
            <source>{name} is for another part, {name2}</source>
            <translation>{name} gehört zu einem anderen Teil, {name2}</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept_desk.py" />
            <source>Choose {name}</source>
            <translation>{name} wählen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept_desk.py" />
            <source>Concept</source>
            <translation>Konzept</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept_desk.py" />
            <source>Solving {name}</source>
            <translation>{name} wird gerechnet</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concept_desk.py" />
            <source>This layout is kept already, as {name}.</source>
            <translation>Dieses Layout ist schon als {name} behalten.</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>A layout for the same part, under this job's loads and tolerances</source>
            <translation>Ein Layout für dasselbe Teil, mit den Lasten und Toleranzen dieses Auftrags</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Add a concept</source>
            <translation>Konzept hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Add another job…</source>
            <translation>Weiteren Auftrag hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Concepts</source>
            <translation>Konzepte</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Concepts side by side</source>
            <translation>Konzepte nebeneinander</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Double-click to rename</source>
            <translation>Doppelklick zum Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Go on with this layout; undo brings the other one back</source>
            <translation>Mit diesem Layout weiterarbeiten; Rückgängig holt das andere zurück</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Jobs (*.holdfast)</source>
            <translation>Aufträge (*.holdfast)</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Keep the open layout</source>
            <translation>Offenes Layout behalten</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Keep the open layout as a concept, change it or begin another, and keep that as well: their figures stand here side by side.</source>
            <translation>Das offene Layout als Konzept behalten, es ändern oder ein anderes beginnen und auch das behalten: Ihre Werte stehen hier nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Name of the concept:</source>
            <translation>Name des Konzepts:</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>No picture yet:
choose it, and keep it again</source>
            <translation>Noch kein Bild:
Konzept wählen und noch einmal behalten</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/concepts_window.py" />
            <source>The best of these</source>
            <translation>Das beste von diesen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Bends, {name}</source>
            <translation>Verformung, {name}</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Lift margin</source>
            <translation>Reserve gegen Abheben</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Located</source>
            <translation>Bestimmt</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Placed</source>
            <translation>Platziert</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Plate</source>
            <translation>Platte</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Pressed down</source>
            <translation>Niedergedrückt mit</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Slip margin</source>
            <translation>Reserve gegen Rutschen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Tip margin</source>
            <translation>Reserve gegen Kippen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>can't happen</source>
            <translation>nicht möglich</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>carries the part away</source>
            <translation>reißt das Teil weg</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>not solved</source>
            <translation>nicht gerechnet</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>nothing moves it</source>
            <translation>nichts bewegt es</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>out</source>
            <translation>außerhalb</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>perhaps</source>
            <translation>vielleicht</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>within</source>
            <translation>innerhalb</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>{name}, bears</source>
            <translation>{name}, hält</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>{name}, gives way</source>
            <translation>{name}, gibt nach</translation>
        </message>
        <message>
            <location filename="../../app/concepts/figures.py" />
            <source>{name}, released</source>
            <translation>{name}, gelöst</translation>
        </message>
        <message>
            <location filename="../../app/files/beginning.py" />
            <source>Laying out {stem}</source>
            <translation>Layout für {stem}</translation>
        </message>
        <message>
            <location filename="../../app/files/beginning.py" />
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../app/files/beginning.py" />
            <source>the file has no solid</source>
            <translation>die Datei enthält keinen Volumenkörper</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>Import layout {stem}</source>
            <translation>Layout {stem} übernehmen</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>Layout written to {name}.</source>
            <translation>Layout in {name} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>Opening {name}</source>
            <translation>{name} wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>Restoring {name}</source>
            <translation>{name} wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>Saved {name}.</source>
            <translation>{name} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>{name} fixture</source>
            <translation>{name} Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/files/documents.py" />
            <source>{name} was made by a newer Holdfast. It opens read-only: save it under another name to change it.</source>
            <translation>{name} stammt von einem neueren Holdfast und ist schreibgeschützt geöffnet: zum Ändern unter einem anderen Namen speichern.</translation>
        </message>
        <message>
            <location filename="../../app/files/looking.py" />
            <source>in {unit}</source>
            <translation>in {unit}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/files/looking.py" />
            <source>{n} faces</source>
            <translation>
                <numerusform>{n} Fläche</numerusform>
                <numerusform>{n} Flächen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/files/looking.py" />
            <source>{n} holes</source>
            <translation>
                <numerusform>{n} Bohrung</numerusform>
                <numerusform>{n} Bohrungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/files/looking.py" />
            <source>{n} solids</source>
            <translation>
                <numerusform>{n} Körper</numerusform>
                <numerusform>{n} Körper</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/files/part_following.py" />
            <source>Loading the part</source>
            <translation>Teil wird geladen</translation>
        </message>
        <message>
            <location filename="../../app/files/part_following.py" />
            <source>Repairing the part</source>
            <translation>Teil wird repariert</translation>
        </message>
        <message>
            <location filename="../../app/files/proof_words.py" />
            <source>, and {count} more</source>
            <translation> und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../app/files/proof_words.py" />
            <source>The fixture was written, but it is not proved: {fault}.</source>
            <translation>Die Vorrichtung wurde geschrieben, aber nicht bestätigt: {fault}.</translation>
        </message>
        <message>
            <location filename="../../app/files/proof_words.py" />
            <source>{subject} in {name} has the {what} {got} instead of {expected}{more}</source>
            <translation>{subject} in {name}: {what} ist {got} statt {expected}{more}</translation>
        </message>
        <message>
            <location filename="../../app/files/releasing.py" />
            <source>Choose what is released</source>
            <translation>Wählen, was freigegeben wird</translation>
        </message>
        <message>
            <location filename="../../app/files/releasing.py" />
            <source>Exported and proved: {name}.</source>
            <translation>Exportiert und nachgeprüft: {name}.</translation>
        </message>
        <message>
            <location filename="../../app/files/releasing.py" />
            <source>Exporting</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../app/files/releasing.py" />
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/hand/alignment.py" />
            <source>middle of the face</source>
            <translation>Mitte der Fläche</translation>
        </message>
        <message>
            <location filename="../../app/hand/alignment.py" />
            <source>on a hole {size} of the plate</source>
            <translation>auf einer Bohrung {size} der Platte</translation>
        </message>
        <message>
            <location filename="../../app/hand/arranging.py" />
            <source>Align in {axis}</source>
            <translation>In {axis} ausrichten</translation>
        </message>
        <message>
            <location filename="../../app/hand/arranging.py" />
            <source>Mirror in {axis}</source>
            <translation>In {axis} spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/hand/arranging.py" />
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../app/hand/arranging.py" />
            <source>Space evenly in {axis}</source>
            <translation>In {axis} gleichmäßig verteilen</translation>
        </message>
        <message>
            <location filename="../../app/hand/catch_lines.py" />
            <source>at the part's edge</source>
            <translation>an der Kante des Teils</translation>
        </message>
        <message>
            <location filename="../../app/hand/catch_lines.py" />
            <source>in line with a hole of the part</source>
            <translation>in Flucht mit einer Bohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../app/hand/catch_lines.py" />
            <source>in line with {name}</source>
            <translation>in Flucht mit {name}</translation>
        </message>
        <message>
            <location filename="../../app/hand/catch_lines.py" />
            <source>middle of the part</source>
            <translation>Mitte des Teils</translation>
        </message>
        <message>
            <location filename="../../app/hand/catch_lines.py" />
            <source>mirrors {name}</source>
            <translation>spiegelbildlich zu {name}</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>Move the part</source>
            <translation>Teil verschieben</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>Move {name}</source>
            <translation>{name} verschieben</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>against a round wall of {diameter_mm:g} mm</source>
            <translation>an einer runden Wand von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>alone, with its vacuum zones</source>
            <translation>allein, mit seinen Vakuumfeldern</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>in a hole of {diameter_mm:g} mm</source>
            <translation>in einer Bohrung von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>in its hole</source>
            <translation>in ihrer Bohrung</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>its first screw {words}</source>
            <translation>mit der ersten Schraube {words}</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>its stud in a hole of the plate</source>
            <translation>sein Stehbolzen in einer Bohrung der Platte</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>not over the part</source>
            <translation>nicht über dem Teil</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>round a boss of {diameter_mm:g} mm</source>
            <translation>um einen Zapfen von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>the port</source>
            <translation>der Anschluss</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>with all that touches it</source>
            <translation>mit allem, was es berührt</translation>
        </message>
        <message>
            <location filename="../../app/hand/dragging.py" />
            <source>with what it carries</source>
            <translation>mit allem, was sie trägt</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>cone</source>
            <translation>Kegel</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>cylinder</source>
            <translation>Zylinder</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>freeform</source>
            <translation>Freiform</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>plane</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>sphere</source>
            <translation>Kugel</translation>
        </message>
        <message>
            <location filename="../../app/hand/face_words.py" />
            <source>torus</source>
            <translation>Torus</translation>
        </message>
        <message>
            <location filename="../../app/hand/handles.py" />
            <source>Turn the part</source>
            <translation>Teil drehen</translation>
        </message>
        <message>
            <location filename="../../app/hand/handles.py" />
            <source>Turn {name}</source>
            <translation>{name} drehen</translation>
        </message>
        <message>
            <location filename="../../app/hand/handles.py" />
            <source>angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <location filename="../../app/hand/place_words.py" />
            <source>{away} to a hole {size}</source>
            <translation>{away} bis zu einer Bohrung {size}</translation>
        </message>
        <message>
            <location filename="../../app/help/help_window.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/help/help_window.py" />
            <source>Page of the help</source>
            <translation>Seite der Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/help/help_window.py" />
            <source>Pages of the help</source>
            <translation>Seiten der Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/help/help_window.py" />
            <source>Search the help</source>
            <translation>Hilfe durchsuchen</translation>
        </message>
        <message>
            <location filename="../../app/help/pages.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../app/help/pages.py" />
            <source>| action | keys | what it does |</source>
            <translation>| Befehl | Tasten | Wirkung |</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Choose the sample</source>
            <translation>Beispiel wählen</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>First tutorial</source>
            <translation>Erste Anleitung</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>Step {index} of {count}</source>
            <translation>Schritt {index} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/help/tutorial_dock.py" />
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../app/library/entry_dialog.py" />
            <source>type a length such as 25 mm</source>
            <translation>eine Länge wie 25 mm eingeben</translation>
        </message>
        <message>
            <location filename="../../app/library/entry_dialog.py" />
            <source>{label} is not given</source>
            <translation>{label} ist nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../app/library/facet_list.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../app/library/facet_list.py" />
            <source>Material</source>
            <translation>Werkstoff</translation>
        </message>
        <message>
            <location filename="../../app/library/facet_list.py" />
            <source>Narrow the answer</source>
            <translation>Antwort eingrenzen</translation>
        </message>
        <message>
            <location filename="../../app/library/facet_list.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Add a run…</source>
            <translation>Los eintragen…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>An order that was made on it, and what was measured</source>
            <translation>Ein darauf gefertigtes Los und was gemessen wurde</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Branch from version {version}…</source>
            <translation>Von Version {version} abzweigen…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Compare version {version} with</source>
            <translation>Version {version} vergleichen mit</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Declare obsolete…</source>
            <translation>Für veraltet erklären…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Open version {version}</source>
            <translation>Version {version} öffnen</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Pictures and papers…</source>
            <translation>Bilder und Unterlagen…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Release…</source>
            <translation>Freigeben…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Reopen…</source>
            <translation>Wieder öffnen…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Send as a package…</source>
            <translation>Als Paket senden…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Shelf…</source>
            <translation>Lagerplatten…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Take this layout over under the part that is open</source>
            <translation>Dieses Layout unter das offene Teil übernehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Take version {version} back…</source>
            <translation>Zu Version {version} zurück…</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>This version with the one before it</source>
            <translation>Diese Version mit der vorigen</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Use for the open part</source>
            <translation>Für das offene Teil verwenden</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>What happened to the fixture, newest first</source>
            <translation>Was mit der Vorrichtung geschah, Neuestes zuerst</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>What is kept beside the fixture and its runs</source>
            <translation>Was bei der Vorrichtung und ihren Losen aufbewahrt ist</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>Which plates take it, what there is to do, and for how long</source>
            <translation>Welche Platten sie aufnehmen, was zu tun ist und wie lange es dauert</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>built on {plates}</source>
            <translation>gebaut auf {plates}</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>drawing {drawing_number}</source>
            <translation>Zeichnung {drawing_number}</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <location filename="../../app/library/fixture_page.py" />
            <source>{part_number} rev. {revision}</source>
            <translation>{part_number} Rev. {revision}</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Customer</source>
            <translation>&amp;Kunde</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Drawing number</source>
            <translation>&amp;Zeichnungsnummer</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Fixture</source>
            <translation>&amp;Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Part number</source>
            <translation>&amp;Teilenummer</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Revision</source>
            <translation>&amp;Revision</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>&amp;Why</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>A customer, part or revision that the library doesn't have is added.</source>
            <translation>Kunde, Teil oder Revision, die in der Bibliothek fehlen, werden angelegt.</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>First version</source>
            <translation>Erste Version</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>Fixture &amp;number</source>
            <translation>Vorrichtungs&amp;nummer</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>Part na&amp;me</source>
            <translation>Teilena&amp;me</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>Save to the library</source>
            <translation>In Bibliothek ablegen</translation>
        </message>
        <message>
            <location filename="../../app/library/keep_dialog.py" />
            <source>The next letter</source>
            <translation>Der nächste Buchstabe</translation>
        </message>
        <message>
            <location filename="../../app/library/known_part.py" />
            <source>Show them</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/library/known_part.py" />
            <source>The library knows this part: {words}. It has {count}.</source>
            <translation>Die Bibliothek kennt dieses Teil: {words}. Vorhanden: {count}.</translation>
        </message>
        <message>
            <location filename="../../app/library/known_part.py" />
            <source>{number} rev. {label}: {words}</source>
            <translation>{number} Rev. {label}: {words}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/library/known_part.py" />
            <source>{n} fixtures</source>
            <translation>
                <numerusform>{n} Vorrichtung</numerusform>
                <numerusform>{n} Vorrichtungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>Move {name} over</source>
            <translation>{name} umsetzen</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>Moving {name} over</source>
            <translation>{name} wird umgesetzt</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>Take over {name}</source>
            <translation>{name} übernehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>{name} is in the library, version {number}.</source>
            <translation>{name} ist in der Bibliothek, Version {number}.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>{name} is {status}: it can be looked at, and branched.</source>
            <translation>{name} hat den Status „{status}“: ansehen und abzweigen ist möglich.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>{name}, version {number}</source>
            <translation>{name}, Version {number}</translation>
        </message>
        <message>
            <location filename="../../app/library/library_desk.py" />
            <source>{name}: {words} was left out.</source>
            <translation>{name}: {words} wurde weggelassen.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>, {shown} shown</source>
            <translation>, davon {shown} angezeigt</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>As it was before, it is kept in {path}.</source>
            <translation>Ihr Stand davor ist in {path} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Customer, part, drawing, plate, note: any words</source>
            <translation>Kunde, Teil, Zeichnung, Platte, Notiz: beliebige Wörter</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Fixtures for this part, its revisions, and similar ones</source>
            <translation>Vorrichtungen für dieses Teil, seine Revisionen und ähnliche</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Like the open part</source>
            <translation>Wie das offene Teil</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Like the open part: {words}</source>
            <translation>Wie das offene Teil: {words}</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Lists and backup</source>
            <translation>Listen und Sicherung</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Lists for a spreadsheet out and in, a backup, catalogue items of your own</source>
            <translation>Listen für eine Tabelle aus- und eingeben, eine Sicherung, eigene Katalogartikel</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>No part in the library is like the open one.</source>
            <translation>Kein Teil in der Bibliothek gleicht dem offenen.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Nothing fits. Take a word or a mark away.</source>
            <translation>Nichts passt. Ein Wort oder ein Häkchen wegnehmen.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Nothing is different.</source>
            <translation>Kein Unterschied.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Plates on the shelf that take it</source>
            <translation>Lagerplatten, die sie aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Plates…</source>
            <translation>Platten…</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Search the library</source>
            <translation>Bibliothek durchsuchen</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Show more</source>
            <translation>Mehr anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Take in a package…</source>
            <translation>Paket aufnehmen…</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Taken in from {name}</source>
            <translation>Eingelesen aus {name}</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>The library is as in {name}</source>
            <translation>Die Bibliothek ist wie in {name}</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>The library is empty: “Save to the library” puts the open job into it.</source>
            <translation>Die Bibliothek ist leer: „In Bibliothek ablegen“ legt den offenen Auftrag hinein.</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <location filename="../../app/library/library_window.py" />
            <source>{name}: {numbers} and {numbers2}</source>
            <translation>{name}: {numbers} und {numbers2}</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Back up…</source>
            <translation>Sichern…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Backed up to {name}.</source>
            <translation>Gesichert in {name}.</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Backups (*.backup)</source>
            <translation>Sicherungen (*.backup)</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Catalogue items (*.toml)</source>
            <translation>Katalogartikel (*.toml)</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Lists (*.csv)</source>
            <translation>Listen (*.csv)</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Make the library what it was when {name} was written?</source>
            <translation>Die Bibliothek auf den Stand von {name} zurückbringen?</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Take in</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Take in a list of customers…</source>
            <translation>Liste von Kunden einlesen…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Take in a list of plates…</source>
            <translation>Liste von Platten einlesen…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Take in catalogue items…</source>
            <translation>Katalogartikel einlesen…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>What was saved since then is no longer in the library. The library as it is now is kept in a file of its own, from which it can be restored in the same way.</source>
            <translation>Was seitdem gespeichert wurde, steht dann nicht mehr in der Bibliothek. Ihr jetziger Stand wird in einer eigenen Datei aufbewahrt und lässt sich daraus ebenso wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Write a list of customers…</source>
            <translation>Liste der Kunden schreiben…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Write a list of fixtures…</source>
            <translation>Liste der Vorrichtungen schreiben…</translation>
        </message>
        <message>
            <location filename="../../app/library/lists.py" />
            <source>Write a list of plates…</source>
            <translation>Liste der Platten schreiben…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/library/lists.py" />
            <source>{n} lines were written to {name}.</source>
            <translation>
                <numerusform>{n} Zeile wurde in {name} geschrieben.</numerusform>
                <numerusform>{n} Zeilen wurden in {name} geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/library/names.py" />
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../app/library/names.py" />
            <source>obsolete</source>
            <translation>veraltet</translation>
        </message>
        <message>
            <location filename="../../app/library/names.py" />
            <source>released</source>
            <translation>freigegeben</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>Holdfast packages (*{suffix})</source>
            <translation>Holdfast-Pakete (*{suffix})</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>No conflicts.</source>
            <translation>Keine Konflikte.</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>Take in {name}</source>
            <translation>{name} aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>What the package brings</source>
            <translation>Was das Paket bringt</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>conflict</source>
            <translation>Konflikt</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>fixture</source>
            <translation>Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>item</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>known</source>
            <translation>bekannt</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>plate</source>
            <translation>Platte</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>revision</source>
            <translation>Revision</translation>
        </message>
        <message>
            <location filename="../../app/library/packages.py" />
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/library/packages.py" />
            <source>{name} is packed with {n} versions.</source>
            <translation>
                <numerusform>{name} ist mit {n} Version gepackt.</numerusform>
                <numerusform>{name} ist mit {n} Versionen gepackt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/library/packages.py" />
            <source>{n} conflicts: both are kept, what is here stays as it is.</source>
            <translation>
                <numerusform>{n} Konflikt: beide bleiben erhalten, das Vorhandene bleibt, wie es ist.</numerusform>
                <numerusform>{n} Konflikte: beide bleiben erhalten, das Vorhandene bleibt, wie es ist.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>A picture or a paper</source>
            <translation>Ein Bild oder eine Unterlage</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Add a file…</source>
            <translation>Datei hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Not a picture: save a copy of it.</source>
            <translation>Kein Bild: eine Kopie davon speichern.</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Nothing is kept beside it yet.</source>
            <translation>Noch ist nichts dabei aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Pictures and papers</source>
            <translation>Bilder und Unterlagen</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Pictures and papers of {name}</source>
            <translation>Bilder und Unterlagen von {name}</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Save a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Save a copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>Take away</source>
            <translation>Wegnehmen</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>The picture can't be shown: save a copy of it.</source>
            <translation>Das Bild ist nicht darstellbar: eine Kopie davon speichern.</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>What it belongs to</source>
            <translation>Wozu es gehört</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>kept with</source>
            <translation>gehört zu</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>run {run}</source>
            <translation>Los {run}</translation>
        </message>
        <message>
            <location filename="../../app/library/papers_dialog.py" />
            <source>the fixture</source>
            <translation>Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Flatness</source>
            <translation>Ebenheit</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>It</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Rack 2, B4</source>
            <translation>Regal 2, B4</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Serial number</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Specification</source>
            <translation>Spezifikation</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Where it is</source>
            <translation>Lagerort</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>Worst bore, off by</source>
            <translation>Schlechteste Bohrung, Abweichung</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>as in the catalogue</source>
            <translation>wie im Katalog</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>did not pass</source>
            <translation>nicht bestanden</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>from the plate's datum corner</source>
            <translation>ab der Nullpunktecke der Platte</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>passed</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>such as 12 µm</source>
            <translation>etwa 12 µm</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>such as 8 µm</source>
            <translation>etwa 8 µm</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>thread stripped</source>
            <translation>Gewinde ausgerissen</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>write it as 2026-05-31</source>
            <translation>als 2026-05-31 schreiben</translation>
        </message>
        <message>
            <location filename="../../app/library/plate_entries.py" />
            <source>“{typed}” is not a date</source>
            <translation>„{typed}“ ist kein Datum</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>A hole of {serial} that can't be used again</source>
            <translation>Eine nicht mehr brauchbare Bohrung von {serial}</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Add a plate</source>
            <translation>Platte hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Add a plate…</source>
            <translation>Platte hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Hole used up…</source>
            <translation>Bohrung verbraucht…</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Inspected…</source>
            <translation>Geprüft…</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Inspection of {serial}</source>
            <translation>Prüfung von {serial}</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>No plate is on the shelf.</source>
            <translation>Keine Platte ist am Lager.</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Plates and adapters</source>
            <translation>Platten und Adapterplatten</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Remembered for the fixture that the library window shows</source>
            <translation>Gemerkt für die Vorrichtung, die das Bibliotheksfenster zeigt</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Retire {serial}</source>
            <translation>{serial} ausmustern</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Retired ones too</source>
            <translation>Auch ausgemusterte</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Retire…</source>
            <translation>Ausmustern…</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>The chosen fixture is built on it</source>
            <translation>Die gewählte Vorrichtung ist darauf gebaut</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>What the plate was used for</source>
            <translation>Wofür die Platte verwendet wurde</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Where it is…</source>
            <translation>Lagerort…</translation>
        </message>
        <message>
            <location filename="../../app/library/plates_dialog.py" />
            <source>Where {serial} is</source>
            <translation>Lagerort von {serial}</translation>
        </message>
        <message>
            <location filename="../../app/library/result_list.py" />
            <source>Fixtures that were found</source>
            <translation>Gefundene Vorrichtungen</translation>
        </message>
        <message>
            <location filename="../../app/library/result_list.py" />
            <source>{part_number}  rev. {revision}</source>
            <translation>{part_number}  Rev. {revision}</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>&amp;Date</source>
            <translation>&amp;Datum</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>&amp;Machine</source>
            <translation>&amp;Maschine</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>&amp;Order</source>
            <translation>&amp;Auftragsnummer</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>&amp;Plate used</source>
            <translation>Verwendete &amp;Platte</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>A run of {name}, version {version}</source>
            <translation>Ein Los von {name}, Version {version}</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>Of these s&amp;crapped</source>
            <translation>Davon &amp;Ausschuss</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>Pieces made</source>
            <translation>Gefertigte Stücke</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>Se&amp;tup</source>
            <translation>&amp;Rüstzeit</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>What is wrong</source>
            <translation>Was nicht stimmt</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>minutes, or such as 1.5 h</source>
            <translation>Minuten, oder etwa 1,5 h</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>predicted {low_um:.1f} to {high_um:.1f} µm</source>
            <translation>vorhergesagt {low_um:.1f} bis {high_um:.1f} µm</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>type a whole number such as 12</source>
            <translation>eine ganze Zahl wie 12 eingeben</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>{name}, measured</source>
            <translation>{name}, gemessen</translation>
        </message>
        <message>
            <location filename="../../app/library/run_dialog.py" />
            <source>“{typed}” is not a number of pieces</source>
            <translation>„{typed}“ ist keine Stückzahl</translation>
        </message>
        <message>
            <location filename="../../app/library/shelf.py" />
            <source>on this computer</source>
            <translation>auf diesem Rechner</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>A draft again: it must be released again.</source>
            <translation>Wieder Entwurf: muss neu freigegeben werden.</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>A new fixture that begins with version {version}.</source>
            <translation>Eine neue Vorrichtung, die mit Version {version} beginnt.</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Branch</source>
            <translation>Abzweigen</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Declare obsolete</source>
            <translation>Für veraltet erklären</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Name of the new fixture</source>
            <translation>Name der neuen Vorrichtung</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Nobody is to use it any more. It stays to be looked at, and can be reopened.</source>
            <translation>Niemand soll sie mehr verwenden. Sie bleibt zum Ansehen und lässt sich wieder öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Release</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Release version {version}, and lock the fixture.</source>
            <translation>Version {version} freigeben und die Vorrichtung sperren.</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Take version {version} back</source>
            <translation>Zu Version {version} zurück</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>Version {version} is made the newest again. All versions stay.</source>
            <translation>Version {version} wird wieder die neueste. Alle Versionen bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/library/standing.py" />
            <source>{name}, branch</source>
            <translation>{name}, Abzweig</translation>
        </message>
        <message>
            <location filename="../../app/library/story.py" />
            <source>As a standard: {words}</source>
            <translation>Als Standard: {words}</translation>
        </message>
        <message>
            <location filename="../../app/library/told_dialog.py" />
            <source>No picture of this version</source>
            <translation>Kein Bild dieser Version</translation>
        </message>
        <message>
            <location filename="../../app/live/following.py" />
            <source>Following</source>
            <translation>Mitrechnen</translation>
        </message>
        <message>
            <location filename="../../app/live/following.py" />
            <source>Live: follows when you let go</source>
            <translation>Live: folgt beim Loslassen</translation>
        </message>
        <message>
            <location filename="../../app/live/following.py" />
            <source>Live: ready</source>
            <translation>Live: bereit</translation>
        </message>
        <message>
            <location filename="../../app/live/following.py" />
            <source>Live: {ready} of {wanted} places ready</source>
            <translation>Live: {ready} von {wanted} Stellen bereit</translation>
        </message>
        <message>
            <location filename="../../app/live/following.py" />
            <source>Preparing places</source>
            <translation>Stellen werden vorbereitet</translation>
        </message>
        <message>
            <location filename="../../app/live/live.py" />
            <source>Building the fixture</source>
            <translation>Vorrichtung wird gebaut</translation>
        </message>
        <message>
            <location filename="../../app/live/live.py" />
            <source>Checking</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <location filename="../../app/live/live.py" />
            <source>Deflection</source>
            <translation>Verformung</translation>
        </message>
        <message>
            <location filename="../../app/live/mending.py" />
            <source>Looking for mends</source>
            <translation>Abhilfen werden gesucht</translation>
        </message>
        <message>
            <location filename="../../app/live/positions.py" />
            <source>Cutting positions</source>
            <translation>Schnittstellungen</translation>
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Do it now</source>
            <translation>Jetzt ausführen</translation>
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Something went wrong in the program itself. Your job is untouched.</source>
            <translation>Im Programm selbst ist ein Fehler aufgetreten. Der Auftrag ist unversehrt.</translation>
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Stopped.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../app/notifications.py" />
            <source>Stopped: {what}.</source>
            <translation>Angehalten: {what}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Figures</source>
            <translation>Werte</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Item</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Items</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Kind of item</source>
            <translation>Art des Artikels</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Search the catalogue</source>
            <translation>Katalog durchsuchen</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>check</source>
            <translation>prüfen</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>computed</source>
            <translation>gerechnet</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>shop</source>
            <translation>Betrieb</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>verified</source>
            <translation>belegt</translation>
        </message>
        <message>
            <location filename="../../app/panels/catalogue.py" />
            <source>{value} · figures: {trust}</source>
            <translation>{value} · Werte: {trust}</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>Status</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>Tangential</source>
            <translation>Tangential</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>carries nothing</source>
            <translation>trägt nichts</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>clamps</source>
            <translation>spannt</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>lifted</source>
            <translation>abgehoben</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>pushes</source>
            <translation>drückt</translation>
        </message>
        <message>
            <location filename="../../app/panels/contacts.py" />
            <source>slips</source>
            <translation>rutscht</translation>
        </message>
        <message>
            <location filename="../../app/panels/deflection_result.py" />
            <source>No deflection yet. It is computed when the part is located and held.</source>
            <translation>Noch keine Verformung. Sie wird gerechnet, wenn das Teil bestimmt und gespannt ist.</translation>
        </message>
        <message>
            <location filename="../../app/panels/editors.py" />
            <source>several values</source>
            <translation>mehrere Werte</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Feature</source>
            <translation>Merkmal</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Held</source>
            <translation>Gespannt</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Holding alone bends it by {static}; {name} adds {cut_in}.</source>
            <translation>Das Spannen allein verformt um {static}; {name} bringt {cut_in} dazu.</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>No features yet. Choose the faces and holes that have a tolerance.</source>
            <translation>Noch keine Merkmale. Flächen und Bohrungen wählen, die eine Toleranz haben.</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Released</source>
            <translation>Gelöst</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Tolerance</source>
            <translation>Toleranz</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>not judged yet</source>
            <translation>noch nicht beurteilt</translation>
        </message>
        <message>
            <location filename="../../app/panels/features.py" />
            <source>out of tolerance</source>
            <translation>außer Toleranz</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Contacts and fingers</source>
            <translation>Kontakte und Griffmulden</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Friction and place</source>
            <translation>Reibung und Ort</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Heat, heights and bow</source>
            <translation>Wärme, Höhen und Krümmung</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>How it is computed</source>
            <translation>Wie gerechnet wird</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Inside the groove</source>
            <translation>Innerhalb der Nut</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Safety wanted</source>
            <translation>Geforderte Sicherheit</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Seal and land</source>
            <translation>Dichtung und Steg</translation>
        </message>
        <message>
            <location filename="../../app/panels/field_groups.py" />
            <source>Wall</source>
            <translation>Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>face {number}</source>
            <translation>Fläche {number}</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>faces {numbers}</source>
            <translation>Flächen {numbers}</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>the plate</source>
            <translation>Platte</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>those with a tolerance</source>
            <translation>die mit einer Toleranz</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>type a number such as 2</source>
            <translation>eine Zahl wie 2 eingeben</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>{h} Shore A</source>
            <translation>{h} Shore A</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>{mm2:.1f} cm²</source>
            <translation>{mm2:.1f} cm²</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>{mm2:.2f} in²</source>
            <translation>{mm2:.2f} in²</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>{name} (this job's own)</source>
            <translation>{name} (der dieses Auftrags)</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>{size} long, {area} inside</source>
            <translation>{size} lang, {area} innen</translation>
        </message>
        <message>
            <location filename="../../app/panels/fields.py" />
            <source>“{words}” is not a whole number</source>
            <translation>„{words}“ ist keine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../app/panels/figures.py" />
            <source>{low} to {high} {name}</source>
            <translation>{low} bis {high} {name}</translation>
        </message>
        <message>
            <location filename="../../app/panels/figures.py" />
            <source>{um:.3g} thou</source>
            <translation>{um:.3g} thou</translation>
        </message>
        <message>
            <location filename="../../app/panels/figures.py" />
            <source>{um:g} µm</source>
            <translation>{um:g} µm</translation>
        </message>
        <message>
            <location filename="../../app/panels/free_words.py" />
            <source>free to slide along {lines}</source>
            <translation>Verschieben entlang {lines}</translation>
        </message>
        <message>
            <location filename="../../app/panels/free_words.py" />
            <source>free to turn about {lines}</source>
            <translation>Drehen um {lines}</translation>
        </message>
        <message>
            <location filename="../../app/panels/free_words.py" />
            <source>{most} and {last}</source>
            <translation>{most} und {last}</translation>
        </message>
        <message>
            <location filename="../../app/panels/free_words.py" />
            <source>{one}, and {other}</source>
            <translation>{one}, und {other}</translation>
        </message>
        <message>
            <location filename="../../app/panels/guidance.py" />
            <source>Path of the job</source>
            <translation>Weg des Auftrags</translation>
        </message>
        <message>
            <location filename="../../app/panels/guidance.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source> But weakly: spread the locators (condition {condition:.0f}).</source>
            <translation> Aber schwach: Anschlagelemente weiter auseinander setzen (Kondition {condition:.0f}).</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;Located.&lt;/b&gt; All 6 motions are fixed.</source>
            <translation>&lt;b&gt;Bestimmt.&lt;/b&gt; Alle 6 Bewegungen sind festgelegt.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;Not located.&lt;/b&gt; {rank} of 6 motions are fixed. It is {free}.</source>
            <translation>&lt;b&gt;Nicht bestimmt.&lt;/b&gt; {rank} von 6 Bewegungen sind festgelegt. Noch frei: {free}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;does not seat&lt;/b&gt;</source>
            <translation>&lt;b&gt;dichtet nicht&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;{name} carries the part away:&lt;/b&gt; it {moves}.</source>
            <translation>&lt;b&gt;{name} reißt das Teil weg:&lt;/b&gt; es {moves}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;{name}:&lt;/b&gt; {bears}. At worst it gives way by {worst}, at ({place}) {unit}.</source>
            <translation>&lt;b&gt;{name}:&lt;/b&gt; {bears}. Im schlimmsten Fall: {worst}, bei ({place}) {unit}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>&lt;b&gt;{name}&lt;/b&gt;: {area_mm2} at {pressure_kpa:.0f} kPa pull {force_n}, the cord pushes {seal_force_n} back: {seats}.</source>
            <translation>&lt;b&gt;{name}&lt;/b&gt;: {area_mm2} bei {pressure_kpa:.0f} kPa ziehen {force_n}, die Dichtschnur drückt {seal_force_n} zurück: {seats}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Being checked again.</source>
            <translation>Wird neu geprüft.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Carries nothing before the cut: {unloaded}.</source>
            <translation>Trägt vor dem Schnitt nichts: {unloaded}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Its centre of gravity lies outside its rests.</source>
            <translation>Der Schwerpunkt liegt außerhalb der Auflagen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Lift</source>
            <translation>Abheben</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Locating and holding</source>
            <translation>Bestimmen und Spannen</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Nothing checked yet.</source>
            <translation>Noch nichts geprüft.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Slip</source>
            <translation>Rutschen</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>Tip</source>
            <translation>Kippen</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>bears {slip_margin:.2f}× of {wanted}</source>
            <translation>hält {slip_margin:.2f}× von {wanted}</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>no cutting force</source>
            <translation>keine Schnittkraft</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>nothing moves the part</source>
            <translation>nichts bewegt das Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>seats</source>
            <translation>dichtet</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>{factor:.2f}× of {wanted:g}×</source>
            <translation>{factor:.2f}× von {wanted:g}×</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>{mass_kg:.2f} kg; pressed down with {pressing_n}.</source>
            <translation>{mass_kg:.2f} kg; niedergedrückt mit {pressing_n}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/holding.py" />
            <source>{name}: it {motion}</source>
            <translation>{name}: das Teil {motion}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/panels/holding.py" />
            <source>{n} supports more than needed among {names}.</source>
            <translation>
                <numerusform>{n} Abstützung mehr als nötig unter {names}.</numerusform>
                <numerusform>{n} Abstützungen mehr als nötig unter {names}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>Fix</source>
            <translation>Festhalten</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>Keep the range of the legend</source>
            <translation>Bereich der Legende behalten</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>Keep these colours for every state and position, to compare them</source>
            <translation>Diese Farben für alle Zustände und Stellungen behalten, zum Vergleich</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>Legend, {end} end</source>
            <translation>Legende, {end}</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>The upper end must be above the lower one.</source>
            <translation>Das obere Ende muss über dem unteren liegen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>automatic</source>
            <translation>auto</translation>
        </message>
        <message>
            <location filename="../../app/panels/legend_range.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>nothing to judge yet</source>
            <translation>noch nichts zu beurteilen</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>{factor:.2f} times</source>
            <translation>{factor:.2f}-fach</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>{name}: nothing to judge yet</source>
            <translation>{name}: noch nichts zu beurteilen</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>{name}: {words}, {wanted:g} wanted</source>
            <translation>{name}: {words}, gefordert {wanted:g}</translation>
        </message>
        <message>
            <location filename="../../app/panels/margin_bar.py" />
            <source>{words}, {wanted:g} wanted</source>
            <translation>{words}, gefordert {wanted:g}</translation>
        </message>
        <message>
            <location filename="../../app/panels/mend_button.py" />
            <source>Mend</source>
            <translation>Beheben</translation>
        </message>
        <message>
            <location filename="../../app/panels/mend_button.py" />
            <source>Mend: {what}</source>
            <translation>Beheben: {what}</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>&lt;b&gt;Force {forces}.&lt;/b&gt;&lt;br&gt;{turns} turns a minute, feed {told}, {power_kw:.2f} kW at the edge.</source>
            <translation>&lt;b&gt;Kraft {forces}.&lt;/b&gt;&lt;br&gt;{turns} Umdrehungen je Minute, Vorschub {told}, {power_kw:.2f} kW an der Schneide.</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>down</source>
            <translation>nach unten</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>sideways</source>
            <translation>seitlich</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>turning with {a:.1f} to {b:.1f} in·lbf</source>
            <translation>mit Drehmoment {a:.1f} bis {b:.1f} in·lbf</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>turning with {a:.2f} to {b:.2f} N·m</source>
            <translation>mit Drehmoment {a:.2f} bis {b:.2f} N·m</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>up</source>
            <translation>nach oben</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>{feed:.0f} mm/min</source>
            <translation>{feed:.0f} mm/min</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>{feed:.1f} in/min</source>
            <translation>{feed:.1f} in/min</translation>
        </message>
        <message>
            <location filename="../../app/panels/pass_words.py" />
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Hold</source>
            <translation>Spannen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Loads</source>
            <translation>Lasten</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Locate</source>
            <translation>Bestimmen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>Setup</source>
            <translation>Aufspannung</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>being loaded</source>
            <translation>wird geladen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>check first</source>
            <translation>zuerst prüfen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>choose a plate</source>
            <translation>eine Platte wählen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>choose features with a tolerance</source>
            <translation>Merkmale mit Toleranz wählen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>choose what a tool cuts, or place a cutting force</source>
            <translation>wählen, was ein Werkzeug bearbeitet, oder Schnittkraft setzen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>lay the part on a face</source>
            <translation>Teil auf eine Fläche legen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>no deflection yet</source>
            <translation>noch keine Verformung</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>open a part or a job</source>
            <translation>Teil oder Auftrag öffnen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>out of tolerance: {failing}</source>
            <translation>außer Toleranz: {failing}</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>place clamps, or draw a vacuum zone</source>
            <translation>Spanner setzen oder Vakuumfeld zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>place locators</source>
            <translation>Anschlagelemente setzen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>solve again</source>
            <translation>neu rechnen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>still {free_words}</source>
            <translation>noch frei: {free_words}</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>the part does not stay</source>
            <translation>das Teil bleibt nicht liegen</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>{kind} margin {margin:.2f}, {least:g} wanted</source>
            <translation>{kind} {margin:.2f}, gefordert {least:g}</translation>
        </message>
        <message>
            <location filename="../../app/panels/path_steps.py" />
            <source>{names} does not seat</source>
            <translation>{names} dichtet nicht</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/panels/path_steps.py" />
            <source>{n} errors</source>
            <translation>
                <numerusform>{n} Fehler</numerusform>
                <numerusform>{n} Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/panels/places_dialog.py" />
            <source>Columns, along X</source>
            <translation>Spalten, entlang X</translation>
        </message>
        <message>
            <location filename="../../app/panels/places_dialog.py" />
            <source>Each place gets all that belongs to the part, and a number of its own. A blank plate is cut to all of them; the pitch can be changed at “Places” in the tree.</source>
            <translation>Jeder Platz bekommt alles, was zum Teil gehört, und eine eigene Nummer. Eine Rohplatte wird für alle zugeschnitten; die Teilung lässt sich unter „Plätze“ im Baum ändern.</translation>
        </message>
        <message>
            <location filename="../../app/panels/places_dialog.py" />
            <source>Rows, along Y</source>
            <translation>Zeilen, entlang Y</translation>
        </message>
        <message>
            <location filename="../../app/panels/places_dialog.py" />
            <source>Several parts on the plate</source>
            <translation>Mehrere Teile auf der Platte</translation>
        </message>
        <message>
            <location filename="../../app/panels/plot_canvas.py" />
            <source>Plot</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <location filename="../../app/panels/plot_values.py" />
            <source>{name}, high</source>
            <translation>{name}, hoch</translation>
        </message>
        <message>
            <location filename="../../app/panels/plot_values.py" />
            <source>{name}, low</source>
            <translation>{name}, niedrig</translation>
        </message>
        <message>
            <location filename="../../app/panels/plots.py" />
            <source>Copy figures (CSV)</source>
            <translation>Werte kopieren (CSV)</translation>
        </message>
        <message>
            <location filename="../../app/panels/plots.py" />
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <location filename="../../app/panels/plots.py" />
            <source>Cutting pass</source>
            <translation>Bearbeitungsgang</translation>
        </message>
        <message>
            <location filename="../../app/panels/plots.py" />
            <source>Plots</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <location filename="../../app/panels/position_words.py" />
            <source>&lt;b&gt;Position {index} of {count}&lt;/b&gt; at ({place}) {unit}</source>
            <translation>&lt;b&gt;Stellung {index} von {count}&lt;/b&gt; bei ({place}) {unit}</translation>
        </message>
        <message>
            <location filename="../../app/panels/position_words.py" />
            <source>No force here moves the part.</source>
            <translation>Hier bewegt keine Kraft das Teil.</translation>
        </message>
        <message>
            <location filename="../../app/panels/position_words.py" />
            <source>The part bears {margin:.2f}× of {wanted:g}×.</source>
            <translation>Das Teil hält {margin:.2f}× von {wanted:g}×.</translation>
        </message>
        <message>
            <location filename="../../app/panels/position_words.py" />
            <source>{where}. The tool pushes with up to {force} and moves the part there by &lt;b&gt;{added}&lt;/b&gt;.</source>
            <translation>{where}. Das Werkzeug drückt mit bis zu {force} und verschiebt das Teil dort um &lt;b&gt;{added}&lt;/b&gt;.</translation>
        </message>
        <message>
            <location filename="../../app/panels/position_words.py" />
            <source>{where}: &lt;b&gt;the cut carries the part away:&lt;/b&gt; it {moves}.</source>
            <translation>{where}: &lt;b&gt;der Schnitt reißt das Teil weg:&lt;/b&gt; es {moves}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/problems.py" />
            <source>No problems found.</source>
            <translation>Keine Probleme gefunden.</translation>
        </message>
        <message>
            <location filename="../../app/panels/problems.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <location filename="../../app/panels/problems.py" />
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../app/panels/problems.py" />
            <source>info</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../app/panels/problems.py" />
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <location filename="../../app/panels/properties.py" />
            <source>Properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>a place has two lengths</source>
            <translation>ein Platz hat zwei Längen</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>type a number such as 1.5</source>
            <translation>eine Zahl wie 1,5 eingeben</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>type them as 120, 0; 0, 80 for two more places</source>
            <translation>sie als 120, 0; 0, 80 für zwei weitere Plätze eingeben</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>{number} ft</source>
            <translation>{number} ft</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>{number} ft/min</source>
            <translation>{number} ft/min</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>{number} ft³/min</source>
            <translation>{number} ft³/min</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>{number} lbf</source>
            <translation>{number} lbf</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>{number} thou</source>
            <translation>{number} thou</translation>
        </message>
        <message>
            <location filename="../../app/panels/quantities.py" />
            <source>“{words}” is not a number</source>
            <translation>„{words}“ ist keine Zahl</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Deflection over the positions</source>
            <translation>Verformung über den Stellungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Error of the mesh</source>
            <translation>Fehler des Netzes</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Force on the part, {unit}</source>
            <translation>Kraft auf das Teil, {unit}</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Force over a turn</source>
            <translation>Kraft über einer Umdrehung</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Given way at the tool, {unit}</source>
            <translation>Nachgeben am Werkzeug, {unit}</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Largest displacement, {unit}</source>
            <translation>Größte Verschiebung, {unit}</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Margin over the positions</source>
            <translation>Reserve über den Stellungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Position of the tool</source>
            <translation>Stellung des Werkzeugs</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>The job has no cutting pass. Add one under Loads to see its forces.</source>
            <translation>Der Auftrag hat keinen Bearbeitungsgang. Unter Lasten einen hinzufügen, um die Kräfte zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>The mesh error is there when the deflection is solved.</source>
            <translation>Der Fehler des Netzes steht da, wenn die Verformung gerechnet ist.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>The positions of the pass are there when the deflection is solved.</source>
            <translation>Die Stellungen des Gangs stehen da, wenn die Verformung gerechnet ist.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>This part has one mesh only: its error is not known.</source>
            <translation>Für dieses Teil gibt es nur ein Netz: sein Fehler ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Times the cutting force</source>
            <translation>Vielfaches der Schnittkraft</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>Turn of the tool, °</source>
            <translation>Drehung des Werkzeugs, °</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>across, conservative</source>
            <translation>quer, vorsichtig</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>across, typical</source>
            <translation>quer, typisch</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>along the feed</source>
            <translation>in Vorschubrichtung</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>borne</source>
            <translation>gehalten</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>coarse</source>
            <translation>grob</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>fine</source>
            <translation>fein</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>low to high</source>
            <translation>niedrig bis hoch</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>moves the part</source>
            <translation>bewegt das Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>normal to the wall</source>
            <translation>senkrecht zur Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>up to, with the mesh's error</source>
            <translation>bis zu, mit dem Fehler des Netzes</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>up, conservative</source>
            <translation>nach oben, vorsichtig</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>wanted</source>
            <translation>gefordert</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>{name} pushes evenly over its turn.</source>
            <translation>{name} drückt über die Umdrehung gleichmäßig.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_plots.py" />
            <source>{name}, {count} unknowns</source>
            <translation>{name}, {count} Unbekannte</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_table.py" />
            <source>From an earlier layout: solve again for figures of this one.</source>
            <translation>Von einem früheren Layout: für Werte dieses Layouts neu rechnen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/result_table.py" />
            <source>Live: between known places. Exact when you let go.</source>
            <translation>Live: zwischen bekannten Stellen. Genau beim Loslassen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>&lt;b&gt;Nothing holds the part in this state:&lt;/b&gt; it {moves}.</source>
            <translation>&lt;b&gt;Nichts hält das Teil in diesem Zustand:&lt;/b&gt; es {moves}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>&lt;br&gt;Not included: {left_out}.</source>
            <translation>&lt;br&gt;Nicht berücksichtigt: {left_out}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Bent shape</source>
            <translation>Verbogene Form</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Blank bowed by {bow}: springs back by &lt;b&gt;{back}&lt;/b&gt; when released.</source>
            <translation>Rohteil um {bow} krumm: federt nach dem Lösen um &lt;b&gt;{back}&lt;/b&gt; zurück.</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Colours on the part</source>
            <translation>Farben auf dem Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Friction cones at the contacts</source>
            <translation>Reibungskegel an den Kontakten</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Largest &lt;b&gt;{max_um}&lt;/b&gt; at ({place}) {unit}</source>
            <translation>Größte &lt;b&gt;{max_um}&lt;/b&gt; bei ({place}) {unit}</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Otherwise only what the cut adds</source>
            <translation>Sonst nur, was der Schnitt hinzufügt</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Solve now</source>
            <translation>Jetzt rechnen</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>With what holding bends</source>
            <translation>Mit der Verformung durch das Spannen</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>Working out the positions of {name}…</source>
            <translation>Stellungen von {name} werden gerechnet…</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>not bent</source>
            <translation>nicht verbogen</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>{factor:g} times larger</source>
            <translation>{factor:g}-fach überhöht</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>{force} is drawn {length} long. Cones open by {angle:.1f}°, friction {friction:g}.</source>
            <translation>{force} sind {length} lang gezeichnet. Kegel öffnen um {angle:.1f}°, Reibung {friction:g}.</translation>
        </message>
        <message>
            <location filename="../../app/panels/results.py" />
            <source>{unknowns:,} unknowns.</source>
            <translation>{unknowns:,} Unbekannte.</translation>
        </message>
        <message>
            <location filename="../../app/panels/screw_words.py" />
            <source>Tighten to {torque} N·m. Under its head {pressure} MPa. {engaged} mm in the thread.</source>
            <translation>Anziehen mit {torque} N·m. Unter dem Kopf {pressure} MPa. {engaged} mm im Gewinde.</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Across a line x =</source>
            <translation>Längs einer Linie x =</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Across a line y =</source>
            <translation>Längs einer Linie y =</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Across a slanted line</source>
            <translation>Längs einer schrägen Linie</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Angle from X</source>
            <translation>Winkel von X</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Divide</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Each piece becomes a zone of its own: with a groove, a port and a channel, and it can be switched off. One wall stays between two grooves.</source>
            <translation>Jedes Stück wird eine eigene Zone: mit Nut, Anschluss und Kanal, und es lässt sich abschalten. Zwischen zwei Nuten bleibt eine Wand stehen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Into a grid</source>
            <translation>In ein Raster</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Split {name}</source>
            <translation>{name} teilen</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>The zone from above</source>
            <translation>Die Zone von oben</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Turned by</source>
            <translation>Gedreht um</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>X</source>
            <translation>X</translation>
        </message>
        <message>
            <location filename="../../app/panels/split_dialog.py" />
            <source>Y</source>
            <translation>Y</translation>
        </message>
        <message>
            <location filename="../../app/panels/state_chooser.py" />
            <source>Go through all, one after the other</source>
            <translation>Alle nacheinander durchlaufen</translation>
        </message>
        <message>
            <location filename="../../app/panels/state_chooser.py" />
            <source>The worst position</source>
            <translation>Die schlechteste Stellung</translation>
        </message>
        <message>
            <location filename="../../app/panels/state_chooser.py" />
            <source>Worst</source>
            <translation>Schlechteste</translation>
        </message>
        <message>
            <location filename="../../app/panels/state_chooser.py" />
            <source>pass: {name}</source>
            <translation>Gang: {name}</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>Conditions</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>How the part sits</source>
            <translation>Lage des Teils</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>Job</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>Places for parts</source>
            <translation>Plätze für Teile</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>Rename {name}</source>
            <translation>{name} umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>Vacuum port</source>
            <translation>Vakuumanschluss</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>the job</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>the part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>the places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <location filename="../../app/panels/subjects.py" />
            <source>{name}, port</source>
            <translation>{name}, Anschluss</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Details</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Duplicate {name}</source>
            <translation>{name} duplizieren</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Job tree</source>
            <translation>Auftragsbaum</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>Zoom to</source>
            <translation>Heranholen</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree.py" />
            <source>{count} items</source>
            <translation>{count} Elemente</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Adapters</source>
            <translation>Adapterplatten</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Clamps</source>
            <translation>Spanner</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Cutting passes</source>
            <translation>Bearbeitungsgänge</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Holes and letters</source>
            <translation>Bohrungen und Schrift</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Locators</source>
            <translation>Anschlagelemente</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Nests</source>
            <translation>Formnester</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Potting</source>
            <translation>Verguss</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>Vacuum zones</source>
            <translation>Vakuumfelder</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>friction {friction_low:g} to {friction_high:g}</source>
            <translation>Reibung {friction_low:g} bis {friction_high:g}</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>lies on face {face}</source>
            <translation>liegt auf Fläche {face}</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>placed by numbers</source>
            <translation>über Zahlen platziert</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>pocket</source>
            <translation>Tasche</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>raised wall</source>
            <translation>erhabene Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>turned {turn}</source>
            <translation>gedreht um {turn}</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>{count}, as typed</source>
            <translation>{count}, wie eingegeben</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>{form}, {count} contacts</source>
            <translation>{form}, Kontakte: {count}</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>{inside:.1f} cm²</source>
            <translation>{inside:.1f} cm²</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>{inside:.2f} in²</source>
            <translation>{inside:.2f} in²</translation>
        </message>
        <message>
            <location filename="../../app/panels/tree_rows.py" />
            <source>{place}, pushes {pushes}</source>
            <translation>{place}, drückt {pushes}</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>A thread such as M10, or a fit such as 8 H7.</source>
            <translation>Ein Gewinde wie M10 oder eine Passung wie 8 H7.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Above the top face of the plate.</source>
            <translation>Über der Oberseite der Platte.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Adapter</source>
            <translation>Adapterplatte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Alloy</source>
            <translation>Legierung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Altitude</source>
            <translation>Höhenlage</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Angle of the edge</source>
            <translation>Einstellwinkel der Schneide</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>As printed or cast: 0.5 or 0.8 mm, say. The contacts stand back by it.</source>
            <translation>Wie gedruckt oder gegossen: etwa 0,5 oder 0,8 mm. Die Kontakte stehen um so viel zurück.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Away from the part: positive. The strap can be slid back by as much more.</source>
            <translation>Vom Teil weg: positiv. Die Spannpratze lässt sich um so viel weiter zurückschieben.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Between the edge and the face that it mills.</source>
            <translation>Zwischen der Schneide und der Fläche, die sie fräst.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Bow of the blank</source>
            <translation>Krümmung des Rohteils</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Chamfer of the outer edges</source>
            <translation>Fase der Außenkanten</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Clamp</source>
            <translation>Spanner</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Clamps are tightened from the lowest number to the highest.</source>
            <translation>Spanner werden von der kleinsten zur größten Nummer angezogen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Clearance to the part</source>
            <translation>Spiel zum Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Contour of the part</source>
            <translation>Kontur des Teils</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Cutter</source>
            <translation>Fräser</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Cutter for its corners</source>
            <translation>Fräser für die Ecken</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Cutting speed</source>
            <translation>Schnittgeschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Depth</source>
            <translation>Tiefe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Depth along the tool</source>
            <translation>Zustelltiefe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Depth of the recess</source>
            <translation>Tiefe der Vertiefung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Diameter of the hole</source>
            <translation>Durchmesser der Bohrung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Diameter of the mouth</source>
            <translation>Durchmesser des Eingusses</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Diameter of the ring under it</source>
            <translation>Durchmesser des Rings darunter</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Diameter of the round wall</source>
            <translation>Durchmesser der runden Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Diameter of the tool</source>
            <translation>Werkzeugdurchmesser</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Distance from the face's edge</source>
            <translation>Abstand vom Flächenrand</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Dowel</source>
            <translation>Zylinderstift</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>E {youngs_gpa:.0f} GPa, {density_kg_m3:.0f} kg/m³</source>
            <translation>E {youngs_gpa:.0f} GPa, {density_kg_m3:.0f} kg/m³</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Either way. Rests that differ bend the part when it is held.</source>
            <translation>In beide Richtungen. Ungleiche Auflagen verbiegen das gespannte Teil.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Emptied, it is what the strategy usually takes in this material.</source>
            <translation>Leer gilt, was für die Strategie in diesem Werkstoff üblich ist.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Engraving</source>
            <translation>Gravur</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Engravings</source>
            <translation>Gravuren</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Face</source>
            <translation>Fläche</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Faces</source>
            <translation>Flächen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Feed a tooth</source>
            <translation>Vorschub je Zahn</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Feed a turn</source>
            <translation>Vorschub je Umdrehung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Finger cut-outs</source>
            <translation>Griffmulden</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Fingerprint of the file</source>
            <translation>Fingerabdruck der Datei</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>For the other end of the range.</source>
            <translation>Für das andere Ende des Bereichs.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Force</source>
            <translation>Kraft</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Friction</source>
            <translation>Reibung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Friction, high</source>
            <translation>Reibung, hoch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Friction, low</source>
            <translation>Reibung, niedrig</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>From edge to middle. Positive: the middle stands clear of the plate.</source>
            <translation>Vom Rand zur Mitte. Positiv: die Mitte steht von der Platte ab.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Gap under the part</source>
            <translation>Spalt unter dem Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Groove</source>
            <translation>Nut</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Hardness</source>
            <translation>Härte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of its seat</source>
            <translation>Höhe des Sitzes</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of rests known to</source>
            <translation>Auflagenhöhe bekannt auf</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of the contact</source>
            <translation>Höhe des Kontakts</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of the letters</source>
            <translation>Schrifthöhe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of the part's face</source>
            <translation>Höhe der Teilefläche</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of the part's underside</source>
            <translation>Höhe der Teileunterseite</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Height of the wall</source>
            <translation>Höhe der Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Helix of the flutes</source>
            <translation>Drallwinkel</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Hole</source>
            <translation>Bohrung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Holes</source>
            <translation>Bohrungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>How far the land with the groove stays below the part's face.</source>
            <translation>Wie weit der Steg mit der Nut unter der Fläche des Teils bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>How many times the cutting force the part must bear.</source>
            <translation>Das Wievielfache der Schnittkraft das Teil halten muss.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>How much warmer they get than when the part was laid down.</source>
            <translation>Um wie viel sie wärmer werden als beim Auflegen des Teils.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>In the plane of the plate, from the X axis towards Y.</source>
            <translation>In der Plattenebene, von der X-Achse zur Y-Achse.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>In the plate's slots</source>
            <translation>In den Nuten der Platte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>In use</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Islands</source>
            <translation>Inseln</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Joint of the cord</source>
            <translation>Stoß der Schnur</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Kind of tolerance</source>
            <translation>Art der Toleranz</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Lead-in chamfer</source>
            <translation>Einführfase</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Leaves the plate at</source>
            <translation>Verlässt die Platte an</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Level of the alloy</source>
            <translation>Füllhöhe der Legierung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Load</source>
            <translation>Last</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Made as</source>
            <translation>Ausgeführt als</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Mesh of the part</source>
            <translation>Netz des Teils</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Milled from the plate up to the part. 0: a rest beside it takes the force.</source>
            <translation>Aus der Platte bis zum Teil gefräst. 0: eine Auflage daneben nimmt die Kraft auf.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Needed where the part lies on the plate itself.</source>
            <translation>Nötig, wo das Teil auf der Platte selbst liegt.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Nest</source>
            <translation>Formnest</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Order of clamping</source>
            <translation>Spannfolge</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Otherwise its port is plugged and a cover lies on it.</source>
            <translation>Sonst ist der Anschluss verschlossen und abgedeckt.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Patches that it holds</source>
            <translation>Gehaltene Stellen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Piece of a split zone</source>
            <translation>Stück einer geteilten Zone</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pin</source>
            <translation>Aufnahmebolzen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pins</source>
            <translation>Aufnahmebolzen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pitch along X</source>
            <translation>Teilung entlang X</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pitch along Y</source>
            <translation>Teilung entlang Y</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pitch of its channels</source>
            <translation>Teilung der Kanäle</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Pitch of the thread</source>
            <translation>Gewindesteigung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Places by their shifts</source>
            <translation>Plätze über Verschiebungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Plates</source>
            <translation>Platten</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Potting alloy</source>
            <translation>Vergusslegierung</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Potting tray</source>
            <translation>Vergusswanne</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Radius of the patch</source>
            <translation>Radius der Lastfläche</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Repaired on import</source>
            <translation>Beim Einlesen repariert</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Rest</source>
            <translation>Auflage</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Rests</source>
            <translation>Auflagen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Safety against lift</source>
            <translation>Sicherheit gegen Abheben</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Safety against slip</source>
            <translation>Sicherheit gegen Rutschen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Safety against tipping</source>
            <translation>Sicherheit gegen Kippen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Screw</source>
            <translation>Schraube</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Screw through the part</source>
            <translation>Schraube durch das Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Screws</source>
            <translation>Schrauben</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Screws through the part</source>
            <translation>Schrauben durch das Teil</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Seal cord</source>
            <translation>Dichtschnur</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Seal cords</source>
            <translation>Dichtschnüre</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Share of the air pressure. A pressure may be typed: 0.8 bar, 24 inHg.</source>
            <translation>Anteil des Luftdrucks. Auch ein Druck ist möglich: 0,8 bar, 24 inHg.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Side</source>
            <translation>Seitlich</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Side locator</source>
            <translation>Anschlag</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Side locators</source>
            <translation>Anschläge</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Side of the drain</source>
            <translation>Seite des Ablaufs</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Side of the mouth</source>
            <translation>Seite des Eingusses</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Solid in the file</source>
            <translation>Körper in der Datei</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Spreads the vacuum by</source>
            <translation>Vakuum verteilt durch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Stands on</source>
            <translation>Steht auf</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Stock on the part's sides</source>
            <translation>Aufmaß an den Teileseiten</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Strap</source>
            <translation>Spannpratze</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Strategy</source>
            <translation>Strategie</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Stud from the slot's middle</source>
            <translation>Stehbolzen ab Schlitzmitte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Supports inside</source>
            <translation>Stützen innen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>The force is spread over a disc of this radius.</source>
            <translation>Die Kraft verteilt sich auf eine Kreisfläche mit diesem Radius.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>The part is held by this one.</source>
            <translation>Mit diesem Wert wird das Teil gehalten.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>The plate</source>
            <translation>Platte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Thickness</source>
            <translation>Dicke</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Thickness of the wall</source>
            <translation>Dicke der Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Those that the tool cuts. Choose others with the tool “Cutting pass”.</source>
            <translation>Die das Werkzeug bearbeitet. Andere mit dem Werkzeug „Bearbeitungsgang“ wählen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Thread of the drain</source>
            <translation>Gewinde des Ablaufs</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Through</source>
            <translation>Durchgehend</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Toe</source>
            <translation>Niederzug</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Toggle</source>
            <translation>Kniehebel</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Turn about X</source>
            <translation>Drehung um X</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Turn about Y</source>
            <translation>Drehung um Y</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Turn about Z</source>
            <translation>Drehung um Z</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Vacuum pump</source>
            <translation>Vakuumpumpe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Vacuum reached</source>
            <translation>Erreichtes Vakuum</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Vacuum zone</source>
            <translation>Vakuumfeld</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Warming of part and plate</source>
            <translation>Erwärmung von Teil und Platte</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Washer</source>
            <translation>Scheibe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Washers</source>
            <translation>Scheiben</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>What it draws; 0: not known. Problems tells its time for all places.</source>
            <translation>Was sie saugt; 0: nicht bekannt. Unter Probleme steht ihre Zeit für alle Plätze.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Where</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Width of its channels</source>
            <translation>Breite der Kanäle</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Width of the cut</source>
            <translation>Schnittbreite</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Width of the cutter</source>
            <translation>Fräserbreite</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Work offsets</source>
            <translation>Nullpunktverschiebungen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>X and Y of each other place from the first, such as 120, 0; 0, 80. Emptied, rows and columns hold.</source>
            <translation>X und Y jedes weiteren Platzes ab dem ersten, etwa 120, 0; 0, 80. Leer gelten Zeilen und Spalten.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Z</source>
            <translation>Z</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>a raised wall</source>
            <translation>erhabene Wand</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>a shallow pocket</source>
            <translation>flache Tasche</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>ball</source>
            <translation>Kugel</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>bends, bolted at its edges</source>
            <translation>biegt sich, am Rand verschraubt</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>bends, lying on the table</source>
            <translation>biegt sich, liegt auf dem Tisch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>bolting to the table</source>
            <translation>Verschrauben mit dem Tisch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>butt, square ends</source>
            <translation>stumpf, gerade Enden</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>channels in a grid</source>
            <translation>Kanäle im Raster</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>chosen by the part</source>
            <translation>nach dem Teil gewählt</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>coarse and quick</source>
            <translation>grob und schnell</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>counts as rigid</source>
            <translation>gilt als starr</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>diamond</source>
            <translation>abgeflacht</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>entered by the shop</source>
            <translation>vom Betrieb eingetragen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>fine and slow</source>
            <translation>fein und langsam</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>flat</source>
            <translation>eben</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>flatness</source>
            <translation>Ebenheit</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>from the article</source>
            <translation>aus dem Artikel</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>inches</source>
            <translation>Zoll</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>jacking off, a screw</source>
            <translation>Abdrücken, Schraube</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>lifting, an eye bolt</source>
            <translation>Anheben, Ringschraube</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>measuring, a datum</source>
            <translation>Messen, Bezug</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>millimetres</source>
            <translation>Millimeter</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>not from a data sheet: check it</source>
            <translation>nicht aus einem Datenblatt: prüfen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>one for each place: G54, G55 …</source>
            <translation>eine je Platz: G54, G55 …</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>one, with shifts from it</source>
            <translation>eine, mit Verschiebungen davon</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>parallelism</source>
            <translation>Parallelität</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>read in its source</source>
            <translation>in der Quelle gelesen</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>round</source>
            <translation>rund</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>scarf, slanted ends</source>
            <translation>geschäftet, schräge Enden</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>solid</source>
            <translation>voll</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>sponge</source>
            <translation>Moosgummi</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>the back edge</source>
            <translation>Hinterkante</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>the front edge</source>
            <translation>Vorderkante</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>the left edge</source>
            <translation>linke Kante</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>the right edge</source>
            <translation>rechte Kante</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>the underside</source>
            <translation>Unterseite</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>{count} sizes, {sizes} …</source>
            <translation>{count} Größen, {sizes} …</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>{force_n:.0f} N, reach {mm}</source>
            <translation>{force_n:.0f} N, Reichweite {mm}</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>{mu_low:g} to {mu_high:g}</source>
            <translation>{mu_low:g} bis {mu_high:g}</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>{plate}, {job}, {part}, {name} and {place} stand for these numbers and names.</source>
            <translation>{plate}, {job}, {part}, {name} und {place} stehen für diese Nummern und Namen.</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>{share_min:.0%} to {share_max:.0%}</source>
            <translation>{share_min:.0%} bis {share_max:.0%}</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Ø {mm}, {mm2} high</source>
            <translation>Ø {mm}, {mm2} hoch</translation>
        </message>
        <message>
            <location filename="../../app/panels/words.py" />
            <source>Ø {mm}, {teeth} teeth</source>
            <translation>Ø {mm}, {teeth} Zähne</translation>
        </message>
        <message>
            <location filename="../../app/plan/heat_scale.py" />
            <source>max</source>
            <translation>max</translation>
        </message>
        <message>
            <location filename="../../app/plan/heat_scale.py" />
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <location filename="../../app/plan/plan_view.py" />
            <source>Plan of the plate</source>
            <translation>Grundriss der Platte</translation>
        </message>
        <message>
            <location filename="../../app/plan/plan_view.py" />
            <source>{value:.3g} {unit} here</source>
            <translation>hier {value:.3g} {unit}</translation>
        </message>
        <message>
            <location filename="../../app/tools/choose_cells.py" />
            <source>Click the cells of the zone: each joins it, or leaves it. Esc: stop.</source>
            <translation>Auf die Zellen der Zone klicken: jede kommt dazu oder geht weg. Esc: aufhören.</translation>
        </message>
        <message>
            <location filename="../../app/tools/choose_cells.py" />
            <source>There is no zone in the slots yet: draw one with the tool Vacuum zone.</source>
            <translation>In den Nuten ist noch kein Feld: eines mit dem Werkzeug Vakuumfeld zeichnen.</translation>
        </message>
        <message>
            <location filename="../../app/tools/choose_cells.py" />
            <source>{name}: its cells</source>
            <translation>{name}: Zellen</translation>
        </message>
        <message>
            <location filename="../../app/tools/chosen_items.py" />
            <source>add one to it</source>
            <translation>einen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/tools/chosen_items.py" />
            <source>the catalogue has no {name}</source>
            <translation>im Katalog fehlt: {name}</translation>
        </message>
        <message>
            <location filename="../../app/tools/collect_faces.py" />
            <source>{count}, {what}. Click more faces, or press Enter.</source>
            <translation>{count}, {what}. Weitere Flächen anklicken oder Eingabetaste drücken.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_nest.py" />
            <source>Click the part: a wall follows its outer contour. Esc: stop.</source>
            <translation>Teil anklicken: eine Wand folgt seiner Außenkontur. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_nest.py" />
            <source>Drawing the nest round the part.</source>
            <translation>Das Formnest um das Teil wird gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_potting.py" />
            <source>Click the part where the alloy's surface shall be. Esc: stop.</source>
            <translation>Auf das Teil klicken, wo die Oberfläche der Legierung sein soll. Esc: aufhören.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_potting.py" />
            <source>Drawing the tray round the part.</source>
            <translation>Die Wanne um das Teil wird gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>Click the face that vacuum shall hold: from below, or from above it. Esc: stop.</source>
            <translation>Die Fläche anklicken, die das Vakuum halten soll: von unten oder von oben. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>Drawing a zone under face {face} with {cords}.</source>
            <translation>Ein Feld unter Fläche {face} mit {cords} wird gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>Face {number}, {size}. Click to draw a vacuum zone under it.</source>
            <translation>Fläche {number}, {size}. Klick zeichnet ein Vakuumfeld darunter.</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>the cord that fits</source>
            <translation>der passenden Schnur</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>{area:.1f} cm²</source>
            <translation>{area:.1f} cm²</translation>
        </message>
        <message>
            <location filename="../../app/tools/draw_vacuum_zone.py" />
            <source>{area:.2f} in²</source>
            <translation>{area:.2f} in²</translation>
        </message>
        <message>
            <location filename="../../app/tools/lay_on_face.py" />
            <source>Click the flat face that the part shall lie on. Esc: stop.</source>
            <translation>Die ebene Fläche anklicken, auf der das Teil liegen soll. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/lay_on_face.py" />
            <source>Face {number}, {area:.1f} cm². Click to lay it down.</source>
            <translation>Fläche {number}, {area:.1f} cm². Klick legt sie nach unten.</translation>
        </message>
        <message>
            <location filename="../../app/tools/lay_on_face.py" />
            <source>Lay the part on face {face}</source>
            <translation>Teil auf Fläche {face} legen</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>Click a place to measure from. Esc: stop.</source>
            <translation>Eine Stelle anklicken, von der gemessen wird. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>at {point}</source>
            <translation>bei {point}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>circle of the cut: Ø {diameter}, R {radius}</source>
            <translation>Kreis des Schnitts: Ø {diameter}, R {radius}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>edge of the cut: {length} long</source>
            <translation>Kante des Schnitts: {length} lang</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>edge {number}: circle Ø {diameter_mm}</source>
            <translation>Kante {number}: Kreis Ø {diameter_mm}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>edge {number}: {length_mm} long</source>
            <translation>Kante {number}: {length_mm} lang</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>face {number}: {kind}{radius}, {area}</source>
            <translation>Fläche {number}: {kind}{radius}, {area}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>parallel edges {gap} apart</source>
            <translation>parallele Kanten mit Abstand {gap}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{angle:.2f}° between edge and face</source>
            <translation>{angle:.2f}° zwischen Kante und Fläche</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{angle:.2f}° between the edges</source>
            <translation>{angle:.2f}° zwischen den Kanten</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{area_mm2:.2f} mm²</source>
            <translation>{area_mm2:.2f} mm²</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{area_mm2:.4f} in²</source>
            <translation>{area_mm2:.4f} in²</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{gap} from the centre to the edge</source>
            <translation>{gap} vom Mittelpunkt zur Kante</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{words}, in one plane</source>
            <translation>{words}, in einer Ebene</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{words}, parallel faces {gap} apart</source>
            <translation>{words}, parallele Flächen mit Abstand {gap}</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{words}, {angle:.2f}° between the faces</source>
            <translation>{words}, {angle:.2f}° zwischen den Flächen</translation>
        </message>
        <message>
            <location filename="../../app/tools/measure.py" />
            <source>{words}. Click a second place for the distance.</source>
            <translation>{words}. Für den Abstand eine zweite Stelle anklicken.</translation>
        </message>
        <message>
            <location filename="../../app/tools/move.py" />
            <source>Drag a locator, a clamp or the part. Ctrl: no snapping, Shift: coarse steps.</source>
            <translation>Anschlagelement, Spanner oder Teil ziehen. Strg: ohne Fang, Umschalt: grobe Schritte.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_feature.py" />
            <source>Add {name}</source>
            <translation>{name} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_feature.py" />
            <source>Click the faces that have a tolerance, then press Enter. Esc: stop.</source>
            <translation>Flächen mit Toleranz anklicken, dann Eingabetaste. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_feature.py" />
            <source>{name} added: type its tolerance in the properties.</source>
            <translation>{name} hinzugefügt: die Toleranz in den Eigenschaften eingeben.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_pass.py" />
            <source>Click the faces that are cut, or the walls of holes, then press Enter. Esc: stop.</source>
            <translation>Bearbeitete Flächen oder Bohrungswände anklicken, dann Eingabetaste. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_pass.py" />
            <source>for {name}</source>
            <translation>für {name}</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_pass.py" />
            <source>{name} added: choose its strategy in the properties.</source>
            <translation>{name} hinzugefügt: die Strategie in den Eigenschaften wählen.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_pass.py" />
            <source>{name} goes over its new faces.</source>
            <translation>{name} läuft über die neuen Flächen.</translation>
        </message>
        <message>
            <location filename="../../app/tools/pick_pass.py" />
            <source>{name}: faces</source>
            <translation>{name}: Flächen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_adapter.py" />
            <source>Click where the adapter shall lie. Ctrl: no snapping, Esc: stop.</source>
            <translation>Anklicken, wo die Adapterplatte liegen soll. Strg: ohne Fang, Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_adapter.py" />
            <source>the catalogue has no adapter</source>
            <translation>im Katalog ist keine Adapterplatte</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_clamp.py" />
            <source>Click where the clamp shall press. Ctrl: no snapping, Esc: stop.</source>
            <translation>Anklicken, wo der Spanner drücken soll. Strg: ohne Fang, Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_clamp.py" />
            <source>No upright flat face of the part is near that it can push on</source>
            <translation>In der Nähe ist keine aufrechte ebene Fläche des Teils, gegen die er drücken kann</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_clamp.py" />
            <source>Off the part: there is no level face below to press on</source>
            <translation>Neben dem Teil: darunter ist keine waagerechte Fläche zum Drücken</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_clamp.py" />
            <source>straight over {name}</source>
            <translation>genau über {name}</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_clamp.py" />
            <source>this clamp reaches {height_min_mm:g} to {height_max_mm:g} mm</source>
            <translation>dieser Spanner reicht von {height_min_mm:g} bis {height_max_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_engraving.py" />
            <source>Click where the letters shall begin. Ctrl: no snapping, Esc: stop.</source>
            <translation>Anklicken, wo die Schrift beginnen soll. Strg: ohne Fang, Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_engraving.py" />
            <source>its lower left</source>
            <translation>links unten</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_force.py" />
            <source>Place {name}</source>
            <translation>{name} setzen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_force.py" />
            <source>Press on the part where the cutter is, and drag the way it pushes. Esc: stop.</source>
            <translation>Auf dem Teil drücken, wo der Fräser ist, und in Kraftrichtung ziehen. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_force.py" />
            <source>{lateral_n:g} N at {angle:.0f}°</source>
            <translation>{lateral_n:g} N bei {angle:.0f}°</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_force.py" />
            <source>{name}: {lateral_n:g} N at {angle:.0f}° and {down_n:g} N down. Release to place.</source>
            <translation>{name}: {lateral_n:g} N bei {angle:.0f}° und {down_n:g} N nach unten. Loslassen zum Setzen.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_hole.py" />
            <source>Click where the hole shall be; its use is chosen in its properties. Esc: stop.</source>
            <translation>Anklicken, wo die Bohrung sein soll; ihr Zweck steht in den Eigenschaften. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_hole.py" />
            <source>{size}, for {use}</source>
            <translation>{size}, für {use}</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_part_screw.py" />
            <source>Click a through hole of the part. Esc: stop.</source>
            <translation>Auf eine Durchgangsbohrung des Teils klicken. Esc: aufhören.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_part_screw.py" />
            <source>choose another hole</source>
            <translation>eine andere Bohrung wählen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_part_screw.py" />
            <source>{name} is in this hole already</source>
            <translation>{name} sitzt schon in dieser Bohrung</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_part_screw.py" />
            <source>{name} × {length_mm:g} in a hole of {hole_mm:g} mm</source>
            <translation>{name} × {length_mm:g} in einer Bohrung von {hole_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>; it does not reach the part</source>
            <translation>; er erreicht das Teil nicht</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>Click a hole of the part. Esc: stop.</source>
            <translation>Eine Bohrung des Teils anklicken. Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>No upright hole of the part is here that a pin can enter from below</source>
            <translation>Hier ist keine senkrechte Bohrung des Teils, in die ein Bolzen von unten passt</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>a pin can't enter this hole from below</source>
            <translation>in diese Bohrung passt von unten kein Bolzen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>add a bush to the catalogue</source>
            <translation>eine Buchse in den Katalog aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>choose another hole, or add a pin to the catalogue</source>
            <translation>eine andere Bohrung wählen oder einen Bolzen in den Katalog aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>choose one that looks down</source>
            <translation>einen nach unten zeigenden wählen</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>hole Ø {diameter_mm:g} mm</source>
            <translation>Bohrung Ø {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>no boss of the part hangs down here</source>
            <translation>hier hängt kein Zapfen des Teils nach unten</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>no bush of the catalogue fits a boss of {diameter_mm:g} mm</source>
            <translation>keine Buchse des Katalogs passt auf einen Zapfen von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>no pin of the catalogue fits a hole of {diameter_mm:g} mm</source>
            <translation>kein Bolzen des Katalogs passt in eine Bohrung von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>{name} in a hole of {diameter_mm:g} mm, {play:.0f} µm play</source>
            <translation>{name} in einer Bohrung von {diameter_mm:g} mm, {play:.0f} µm Spiel</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_pin.py" />
            <source>{name} round a boss of {diameter_mm:g} mm</source>
            <translation>{name} um einen Zapfen von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_rest.py" />
            <source>Click where the part shall rest. Ctrl: no snapping, Esc: stop.</source>
            <translation>Anklicken, wo das Teil aufliegen soll. Strg: ohne Fang, Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_rest.py" />
            <source>not under the part</source>
            <translation>nicht unter dem Teil</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>Click a side face of the part. Ctrl: no snapping, Esc: stop.</source>
            <translation>Eine Seitenfläche des Teils anklicken. Strg: ohne Fang, Esc: beenden.</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>No upright round outer wall of the part is near that a V can embrace</source>
            <translation>In der Nähe ist keine senkrechte runde Außenwand des Teils, die ein Prisma umfassen kann</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>as high as this locator reaches</source>
            <translation>so hoch wie dieser Anschlag reicht</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>in a hole of the plate</source>
            <translation>in einer Bohrung der Platte</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>the part moves {far} against it</source>
            <translation>das Teil rückt {far} heran</translation>
        </message>
        <message>
            <location filename="../../app/tools/place_side_locator.py" />
            <source>too low for the part's face</source>
            <translation>zu niedrig für die Fläche des Teils</translation>
        </message>
        <message>
            <location filename="../../app/tools/placing.py" />
            <source>{name} placed. {start_hint}</source>
            <translation>{name} gesetzt. {start_hint}</translation>
        </message>
        <message>
            <location filename="../../app/viewport/canvas.py" />
            <source>3D view</source>
            <translation>3D-Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/viewport/field.py" />
            <source>Displacement</source>
            <translation>Verschiebung</translation>
        </message>
        <message>
            <location filename="../../app/viewport/fields.py" />
            <source>shape × {factor}</source>
            <translation>Form × {factor}</translation>
        </message>
        <message>
            <location filename="../../app/viewport/picture.py" />
            <source>The 3D view has no OpenGL 3.2 to draw with</source>
            <translation>Die 3D-Ansicht findet kein OpenGL 3.2 zum Zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/viewport/picture.py" />
            <source>update the graphics driver</source>
            <translation>den Grafiktreiber aktualisieren</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>View cube</source>
            <translation>Ansichtswürfel</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>back</source>
            <translation>hinten</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>bottom</source>
            <translation>unten</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>front</source>
            <translation>vorn</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <location filename="../../app/viewport/view_cube.py" />
            <source>top</source>
            <translation>oben</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>About Holdfast</source>
            <translation>Über Holdfast</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Fixtures and workholding for low-volume CNC work.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Vorrichtungen und Spannmittel für die Zerspanung kleiner Serien.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Save a diagnostics file…</source>
            <translation>Diagnosedatei speichern…</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Save the diagnostics</source>
            <translation>Diagnose speichern</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Show the log</source>
            <translation>Protokoll anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>The diagnostics are in {name}.</source>
            <translation>Die Diagnose steht in {name}.</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>Versions, screen and log, to send with a report. Nothing of your parts.</source>
            <translation>Versionen, Bildschirm und Protokoll als Anlage zu einer Meldung. Nichts von den Teilen.</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>choose another folder</source>
            <translation>einen anderen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../app/windows/about.py" />
            <source>the file could not be written: {strerror}</source>
            <translation>die Datei konnte nicht geschrieben werden: {strerror}</translation>
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Matching commands</source>
            <translation>Passende Befehle</translation>
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Show {panel}</source>
            <translation>{panel} zeigen</translation>
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>Type what you want to do</source>
            <translation>Eingeben, was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../app/windows/command_palette.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/windows/contact_marks.py" />
            <source>slips, {force}</source>
            <translation>rutscht, {force}</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Choose a layout</source>
            <translation>Layout wählen</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Choose the part</source>
            <translation>Teil wählen</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Jobs and parts (*.holdfast *.step *.stp *.STEP *.STP)</source>
            <translation>Aufträge und Teile (*.holdfast *.step *.stp *.STEP *.STP)</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Layouts (*.json)</source>
            <translation>Layouts (*.json)</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>STEP parts (*.step *.stp *.STEP *.STP *.p21 *.stpz)</source>
            <translation>STEP-Teile (*.step *.stp *.STEP *.STP *.p21 *.stpz)</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Save as</source>
            <translation>Speichern unter</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Save the changes to {name}?</source>
            <translation>Änderungen an {name} speichern?</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../app/windows/dialog_questions.py" />
            <source>Unsaved changes</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/explode_bar.py" />
            <source>Apart</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../app/windows/explode_bar.py" />
            <source>Exploded fixture</source>
            <translation>Vorrichtung auseinandergezogen</translation>
        </message>
        <message>
            <location filename="../../app/windows/explode_bar.py" />
            <source>How far apart</source>
            <translation>Wie weit auseinander</translation>
        </message>
        <message>
            <location filename="../../app/windows/explode_bar.py" />
            <source>Put it together again</source>
            <translation>Wieder zusammensetzen</translation>
        </message>
        <message>
            <location filename="../../app/windows/facts_strip.py" />
            <source>The file that is being loaded</source>
            <translation>Die Datei, die geladen wird</translation>
        </message>
        <message>
            <location filename="../../app/windows/field_binding.py" />
            <source>By the cut</source>
            <translation>Durch den Schnitt</translation>
        </message>
        <message>
            <location filename="../../app/windows/field_binding.py" />
            <source>Live estimate</source>
            <translation>Live-Schätzung</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>Edge {number}</source>
            <translation>Kante {number}</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>Face {number}</source>
            <translation>Fläche {number}</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>Vertex {number}</source>
            <translation>Ecke {number}</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>circle Ø {diameter_mm}</source>
            <translation>Kreis Ø {diameter_mm}</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>contact at z {height}</source>
            <translation>Kontakt bei z {height}</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>{length_mm} long</source>
            <translation>{length_mm} lang</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>{mm2:.1f} mm²</source>
            <translation>{mm2:.1f} mm²</translation>
        </message>
        <message>
            <location filename="../../app/windows/hover_text.py" />
            <source>{mm2:.4f} in²</source>
            <translation>{mm2:.4f} in²</translation>
        </message>
        <message>
            <location filename="../../app/windows/library_binding.py" />
            <source>{name} was moved over</source>
            <translation>{name} wurde umgesetzt</translation>
        </message>
        <message>
            <location filename="../../app/windows/main_window.py" />
            <source>read-only</source>
            <translation>schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../app/windows/main_window.py" />
            <source>{name}{extra}[*] · Holdfast</source>
            <translation>{name}{extra}[*] · Holdfast</translation>
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Finish</source>
            <translation>Abschluss</translation>
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Forget the files that are gone</source>
            <translation>Fehlende Dateien vergessen</translation>
        </message>
        <message>
            <location filename="../../app/windows/menus.py" />
            <source>Open &amp;recent</source>
            <translation>Zuletzt &amp;geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>&amp;Lay out locators, and vacuum or clamps, as a first proposal</source>
            <translation>Anschlagelemente und Vakuum oder Spanner als ersten Vorschlag &amp;anordnen</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>&amp;Material</source>
            <translation>&amp;Werkstoff</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>&amp;Plate</source>
            <translation>&amp;Platte</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>&amp;Solid</source>
            <translation>&amp;Körper</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>A blank plate, cut to the part</source>
            <translation>Rohplatte, auf das Teil zugeschnitten</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>New job</source>
            <translation>Neuer Auftrag</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>Solid {index}</source>
            <translation>Körper {index}</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>The file is in {unit}</source>
            <translation>Einheit der Datei: {unit}</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>The shape is not valid: &amp;repair it</source>
            <translation>Die Form ist ungültig: &amp;reparieren</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>{count} solids</source>
            <translation>Körper: {count}</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>{faces} faces, looking for holes</source>
            <translation>{faces} Flächen, Bohrungen werden gesucht</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>{faces} faces, {holes} holes</source>
            <translation>{faces} Flächen, {holes} Bohrungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_job_dialog.py" />
            <source>{name}, assumed</source>
            <translation>{name}, angenommen</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_window.py" />
            <source>another window could not be opened</source>
            <translation>ein weiteres Fenster konnte nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../app/windows/new_window.py" />
            <source>start Holdfast once more</source>
            <translation>Holdfast noch einmal starten</translation>
        </message>
        <message>
            <location filename="../../app/windows/notice_list.py" />
            <source>Details of the notice</source>
            <translation>Einzelheiten der Meldung</translation>
        </message>
        <message>
            <location filename="../../app/windows/notice_list.py" />
            <source>No notices yet.</source>
            <translation>Noch keine Meldungen.</translation>
        </message>
        <message>
            <location filename="../../app/windows/notice_list.py" />
            <source>Notices</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/notice_list.py" />
            <source>Notices, newest first</source>
            <translation>Meldungen, neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Centre of the circle, x</source>
            <translation>Kreismitte, x</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Centre of the circle, y</source>
            <translation>Kreismitte, y</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Circle of {n}</source>
            <translation>Kreis aus {n}</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Copies round the circle</source>
            <translation>Kopien auf dem Kreis</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Over this angle</source>
            <translation>Über diesen Winkel</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Pattern</source>
            <translation>Muster</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Place</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Place no copies</source>
            <translation>Keine Kopien setzen</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Rows {columns} × {rows}</source>
            <translation>Zeilen {columns} × {rows}</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Step in x</source>
            <translation>Schritt in x</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>Step in y</source>
            <translation>Schritt in y</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>about</source>
            <translation>um</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>over</source>
            <translation>über</translation>
        </message>
        <message>
            <location filename="../../app/windows/pattern_bar.py" />
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../app/windows/pictures.py" />
            <source>The picture is in {name}.</source>
            <translation>Das Bild steht in {name}.</translation>
        </message>
        <message>
            <location filename="../../app/windows/pictures.py" />
            <source>The picture is on the clipboard.</source>
            <translation>Das Bild ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/windows/pictures.py" />
            <source>the picture could not be written</source>
            <translation>das Bild konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../app/windows/pieces.py" />
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/pieces.py" />
            <source>History of changes</source>
            <translation>Verlauf der Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>Ask me later</source>
            <translation>Später fragen</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>Drop all</source>
            <translation>Alle verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>Holdfast did not end in order. This work was not saved:</source>
            <translation>Holdfast wurde nicht ordentlich beendet. Diese Arbeit war nicht gespeichert:</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>Unsaved work</source>
            <translation>Ungespeicherte Arbeit</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>Unsaved work, newest first</source>
            <translation>Ungespeicherte Arbeit, neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>d MMMM HH:mm</source>
            <translation>d. MMMM HH:mm</translation>
        </message>
        <message>
            <location filename="../../app/windows/recovery.py" />
            <source>never saved</source>
            <translation>nie gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Assembly as STEP, with items and part</source>
            <translation>&amp;Baugruppe als STEP, mit Artikeln und Teil</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Blank, with stock of</source>
            <translation>&amp;Rohteil, mit Aufmaß</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Drawings, DXF and PDF</source>
            <translation>&amp;Zeichnungen, DXF und PDF</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Hole table, pads, bill of material</source>
            <translation>&amp;Lochtabelle, gefräste Auflagen, Stückliste</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Lengths</source>
            <translation>&amp;Längen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Plate and adapters as STEP</source>
            <translation>&amp;Platte und Adapterplatten als STEP</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;STEP</source>
            <translation>&amp;STEP</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>&amp;Templates</source>
            <translation>&amp;Vorlagen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>As the job</source>
            <translation>Wie im Auftrag</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>De&amp;flection report</source>
            <translation>Ver&amp;formungsbericht</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Drawing &amp;number</source>
            <translation>Zeichnungs&amp;nummer</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Export the fixture</source>
            <translation>Vorrichtung exportieren</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Fold&amp;er</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Inches</source>
            <translation>Zoll</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Millimetres</source>
            <translation>Millimeter</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>P&amp;ictures in the papers</source>
            <translation>B&amp;ilder in den Unterlagen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Part nu&amp;mber</source>
            <translation>&amp;Teilenummer</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>Set&amp;up sheet, bill and estimate, PDF</source>
            <translation>&amp;Einrichteblatt, Stückliste und Kalkulation, PDF</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/windows/release_dialog.py" />
            <source>The checks found {n} errors in this job. It can be exported all the same; the report tells of them.</source>
            <translation>
                <numerusform>Die Prüfungen fanden {n} Fehler in diesem Auftrag. Ausgegeben werden kann er dennoch; der Bericht nennt ihn.</numerusform>
                <numerusform>Die Prüfungen fanden {n} Fehler in diesem Auftrag. Ausgegeben werden kann er dennoch; der Bericht nennt sie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>The program's own</source>
            <translation>Die des Programms</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>assembly</source>
            <translation>Baugruppe</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>drawings</source>
            <translation>Zeichnungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>in</source>
            <translation>in</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>no blank</source>
            <translation>kein Rohteil</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>papers</source>
            <translation>Unterlagen</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../app/windows/release_dialog.py" />
            <source>tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Cut across {name}</source>
            <translation>Quer zu {name} schneiden</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Place of the section plane</source>
            <translation>Lage der Schnittebene</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Place of the section plane, with its unit</source>
            <translation>Lage der Schnittebene, mit Einheit</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Section</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Section plane</source>
            <translation>Schnittebene</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Show everything whole again</source>
            <translation>Alles wieder ganz zeigen</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_bar.py" />
            <source>Take the other side away</source>
            <translation>Die andere Seite wegnehmen</translation>
        </message>
        <message>
            <location filename="../../app/windows/section_edges.py" />
            <source>Cutting the part</source>
            <translation>Teil wird geschnitten</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Lengths of new jobs</source>
            <translation>&amp;Längen neuer Aufträge</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Mouse as in</source>
            <translation>&amp;Maus wie in</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>A file, or postgresql://NAME@SERVER/DATABASE for a shop's own</source>
            <translation>Eine Datei, oder postgresql://NAME@SERVER/DATABASE für die des Betriebs</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>L&amp;ibrary</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Lan&amp;guage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>On this computer</source>
            <translation>Auf diesem Rechner</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Solve the deflection again after each change</source>
            <translation>Verformung nach jeder Änderung neu rechnen</translation>
        </message>
        <message>
            <location filename="../../app/windows/settings_dialog.py" />
            <source>Takes effect when Holdfast is started again.</source>
            <translation>Gilt nach einem Neustart von Holdfast.</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Design the fixture, and see the part bend while you do.</source>
            <translation>Die Vorrichtung entwerfen und dabei sehen, wie das Teil sich verformt.</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Jobs that you open appear here.</source>
            <translation>Geöffnete Aufträge erscheinen hier.</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Library…</source>
            <translation>Bibliothek…</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>New job from a part…</source>
            <translation>Neuer Auftrag aus Teil…</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Open a job…</source>
            <translation>Auftrag öffnen…</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Open {stem}</source>
            <translation>{stem} öffnen</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Or drop a STEP file or a job on this window.</source>
            <translation>Oder eine STEP-Datei oder einen Auftrag auf dieses Fenster ziehen.</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../app/windows/start_page.py" />
            <source>This file is gone</source>
            <translation>Diese Datei ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source> · stopping</source>
            <translation> · wird abgebrochen</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source> · then {label}</source>
            <translation> · danach {label}</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Change the unit of lengths</source>
            <translation>Längeneinheit wechseln</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Places whose answers are known: between them forces, colours and figures follow a drag</source>
            <translation>Stellen mit bekannten Antworten: dazwischen folgen Kräfte, Farben und Werte beim Ziehen</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Show all notices</source>
            <translation>Alle Meldungen anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Stop the running work</source>
            <translation>Laufende Arbeit abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Stop this work (Ctrl+.)</source>
            <translation>Diese Arbeit abbrechen (Strg+.)</translation>
        </message>
        <message>
            <location filename="../../app/windows/status_bar.py" />
            <source>Unit of lengths: {unit}</source>
            <translation>Längeneinheit: {unit}</translation>
        </message>
        <message>
            <location filename="../../app/windows/toasts.py" />
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/windows/toasts.py" />
            <source>Dismiss this notice</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../app/windows/tooling.py" />
            <source>Draw {name}</source>
            <translation>{name} zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/windows/tooling.py" />
            <source>Drawing the groove</source>
            <translation>Nut wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/tooling.py" />
            <source>Drawing the nest</source>
            <translation>Formnest wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/tooling.py" />
            <source>Drawing the tray</source>
            <translation>Wanne wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/windows/value_field.py" />
            <source>Value of {name}</source>
            <translation>Wert von {name}</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>Holding</source>
            <translation>Halten</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>Panel&amp;s</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>Path</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>Plate {name}</source>
            <translation>Platte {name}</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>Problems ({count})</source>
            <translation>Probleme ({count})</translation>
        </message>
        <message>
            <location filename="../../app/windows/workspace.py" />
            <source>{name} is chosen in the properties.</source>
            <translation>{name} wird in den Eigenschaften gewählt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>no limits for the tolerance “{tolerance}”</source>
            <translation>keine Grenzmaße für die Toleranz „{tolerance}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>no limits for {tolerance} at {diameter_mm:g} mm</source>
            <translation>keine Grenzmaße für {tolerance} bei {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>the table goes from above {rows:g} to {rows2:g} mm</source>
            <translation>die Tabelle reicht von über {rows:g} bis {rows2:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>use one of {table}</source>
            <translation>eine von {table} verwenden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>write it like 12 H7</source>
            <translation>als 12 H7 schreiben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/fits.py" />
            <source>“{words}” is not a fit</source>
            <translation>„{words}“ ist keine Passung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>choose another file</source>
            <translation>eine andere Datei wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>choose one that it has</source>
            <translation>eine vorhandene wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>no catalogue here</source>
            <translation>hier ist kein Katalog</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>not valid TOML: {fault}</source>
            <translation>kein gültiges TOML: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>rename one</source>
            <translation>einen umbenennen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>the catalogue has no item “{id}”</source>
            <translation>der Katalog hat keinen Artikel „{id}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>the file can't be read</source>
            <translation>die Datei ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>there is no item in it</source>
            <translation>die Datei enthält keinen Artikel</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>two items are called “{id}”</source>
            <translation>zwei Artikel heißen „{id}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>use {kinds}</source>
            <translation>{kinds} verwenden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>“{id}” is a {tag}, not a {tag2}</source>
            <translation>„{id}“ ist ein {tag}, kein {tag2}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/loading.py" />
            <source>“{kind}” is not a kind of item</source>
            <translation>„{kind}“ ist keine Artikelart</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/threads.py" />
            <source>no data for the thread “{name}”</source>
            <translation>keine Daten für das Gewinde „{name}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/catalog/threads.py" />
            <source>use one of {known}</source>
            <translation>eines von {known} verwenden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/coefficients.py" />
            <source>give the cutting force by hand</source>
            <translation>die Schnittkraft von Hand angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/coefficients.py" />
            <source>there are no cutting forces for the material “{material}”</source>
            <translation>für den Werkstoff „{material}“ gibt es keine Schnittkräfte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Choose its faces again.</source>
            <translation>Die Flächen neu wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Choose its faces, or give faces a tolerance.</source>
            <translation>Die Flächen wählen, oder Flächen eine Toleranz geben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Choose the walls of the holes.</source>
            <translation>Die Wände der Bohrungen wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Place a cutting force by hand instead.</source>
            <translation>Stattdessen eine Schnittkraft von Hand setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Take a drill of the hole's size, or choose other holes.</source>
            <translation>Einen Bohrer in der Größe der Bohrung nehmen, oder andere Bohrungen wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Take a smaller tool.</source>
            <translation>Ein kleineres Werkzeug nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Take a tap of the hole's size, or choose other holes.</source>
            <translation>Einen Gewindebohrer in der Größe der Bohrung nehmen, oder andere Bohrungen wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>Take it out, or turn the part.</source>
            <translation>Herausnehmen, oder das Teil drehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>is {diameter_mm:.4g} mm wide, but the drill {diameter_mm2:g} mm</source>
            <translation>ist {diameter_mm:.4g} mm weit, der Bohrer aber {diameter_mm2:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>is {diameter_mm:.4g} mm wide, which no {diameter_mm2:g} × {pitch_mm:g} tap can thread</source>
            <translation>ist {diameter_mm:.4g} mm weit, ein Gewindebohrer {diameter_mm2:g} × {pitch_mm:g} schneidet darin kein Gewinde</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>lies across the spindle and is left out</source>
            <translation>liegt quer zur Spindel und wird ausgelassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name} goes into no hole, so nothing is known of it.</source>
            <translation>{name} geht in keine Bohrung, daher ist nichts darüber bekannt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name} goes over no faces, so nothing is known of it.</source>
            <translation>{name} läuft über keine Fläche, daher ist nichts darüber bekannt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name}: a {diameter_mm:g} mm tool does not fit into face {number}, which is {value:.4g} mm wide.</source>
            <translation>{name}: ein Werkzeug von {diameter_mm:g} mm passt nicht in Fläche {number}, die {value:.4g} mm weit ist.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name}: no cutting forces are known for {name2}.</source>
            <translation>{name}: für {name2} sind keine Schnittkräfte bekannt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name}: the part has no face {lost}.</source>
            <translation>{name}: das Teil hat keine Fläche {lost}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/pass_checks.py" />
            <source>{name}: {hole} {says}.</source>
            <translation>{name}: {hole} {says}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Adaptive clearing</source>
            <translation>Adaptives Schruppen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Drilling</source>
            <translation>Bohren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Face milling</source>
            <translation>Planfräsen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Finishing</source>
            <translation>Schlichten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Side milling</source>
            <translation>Umfangsfräsen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Slot milling</source>
            <translation>Nutenfräsen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/cutting/strategies.py" />
            <source>Tapping</source>
            <translation>Gewindebohren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>Poisson's ratio {poisson:g} is impossible</source>
            <translation>die Querkontraktionszahl {poisson:g} ist unmöglich</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>give a Young's modulus above 0 MPa</source>
            <translation>einen Elastizitätsmodul über 0 MPa angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>place rests and locators</source>
            <translation>Auflagen und Anschläge setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>state {name}: no earlier state {after}</source>
            <translation>Zustand {name}: kein früherer Zustand {after}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>state {name}: there is no load {unknown}</source>
            <translation>Zustand {name}: die Last {unknown} fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>the material has no stiffness</source>
            <translation>der Werkstoff hat keine Steifigkeit</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>the part stands on nothing</source>
            <translation>das Teil steht auf nichts</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>two elements are called {min}</source>
            <translation>zwei Elemente heißen {min}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>use 0 to 0.49</source>
            <translation>0 bis 0,49 verwenden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/case.py" />
            <source>{name}: there is no state {after} to start from</source>
            <translation>{name}: der Zustand {after} als Anfang fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_body.py" />
            <source>compliance</source>
            <translation>Nachgiebigkeit</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_body.py" />
            <source>stiffness, {told}</source>
            <translation>Steifigkeit, {told}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_plate.py" />
            <source>add bolts to the table</source>
            <translation>Schrauben zum Tisch hinzufügen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_plate.py" />
            <source>take a larger plate, or move it</source>
            <translation>eine größere Platte nehmen, oder es verschieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_plate.py" />
            <source>the plate is held at fewer than three places</source>
            <translation>die Platte ist an weniger als drei Stellen gehalten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/elastic_plate.py" />
            <source>{id} stands beside the plate</source>
            <translation>{id} steht neben der Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/factor.py" />
            <source>heal the part or ask for a finer mesh</source>
            <translation>das Teil reparieren oder ein feineres Netz verlangen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/factor.py" />
            <source>the part's stiffness can't be solved: the mesh has loose or flat pieces</source>
            <translation>die Steifigkeit des Teils ist nicht lösbar: das Netz hat lose oder flache Stücke</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/following.py" />
            <source>let go of it</source>
            <translation>loslassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/following.py" />
            <source>the layout that was prepared is gone</source>
            <translation>das vorbereitete Layout ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>drops</source>
            <translation>sinkt ab</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>lifts off</source>
            <translation>hebt ab</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>slides along {axis}</source>
            <translation>rutscht entlang {axis}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>spins about {axis}</source>
            <translation>dreht sich um {axis}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>tips about {axis}</source>
            <translation>kippt um {axis}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/free_motion.py" />
            <source>{a} and {b}</source>
            <translation>{a} und {b}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>Small curved details are meshed coarsely</source>
            <translation>Kleine gekrümmte Details sind grob vernetzt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>ask for a finer mesh</source>
            <translation>ein feineres Netz verlangen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>heal the part first</source>
            <translation>zuerst das Teil reparieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>heal the part, then try again</source>
            <translation>das Teil reparieren und noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>mesh</source>
            <translation>Netz</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>mesh, attempt {attempt}</source>
            <translation>Netz, Versuch {attempt}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>mesh: second order</source>
            <translation>Netz: zweite Ordnung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>the mesh has sides that belong to no face of the part</source>
            <translation>das Netz hat Seiten, die zu keiner Fläche des Teils gehören</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>the part can't be meshed ({fault})</source>
            <translation>das Teil lässt sich nicht vernetzen ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>the part can't be meshed ({value})</source>
            <translation>das Teil lässt sich nicht vernetzen ({value})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>the part can't be meshed at this size</source>
            <translation>das Teil lässt sich in dieser Feinheit nicht vernetzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>the part's small details take more elements than memory holds</source>
            <translation>die kleinen Details des Teils brauchen mehr Elemente, als der Speicher fasst</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>{count} curved element edges were straightened</source>
            <translation>{count} gekrümmte Elementkanten wurden begradigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_meshing.py" />
            <source>{count} holes and details up to {largest:.3g} mm across, smaller than the elements, are filled in the mesh</source>
            <translation>{count} Bohrungen und Details bis {largest:.3g} mm Durchmesser, kleiner als die Elemente, sind im Netz gefüllt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_model.py" />
            <source>choose one solid</source>
            <translation>einen Körper wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_model.py" />
            <source>the mesher can't read the part: {fault}</source>
            <translation>das Teil ist für den Vernetzer nicht lesbar: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_model.py" />
            <source>the mesher needs one solid and found {count}</source>
            <translation>der Vernetzer braucht einen Körper und fand {count}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/gmsh_model.py" />
            <source>the mesher numbers the part's faces in another order than the kernel</source>
            <translation>der Vernetzer zählt die Flächen des Teils anders als der CAD-Kern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/live_layout.py" />
            <source>{contact} is outside the places that were prepared</source>
            <translation>{contact} liegt außerhalb der vorbereiteten Stellen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/lying_plate.py" />
            <source>The plate lies on the table everywhere</source>
            <translation>Die Platte liegt überall auf dem Tisch auf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/lying_plate.py" />
            <source>The plate lies on {share:.0%} of its underside and is clear of the table elsewhere</source>
            <translation>Die Platte liegt mit {share:.0%} ihrer Unterseite auf und ist sonst frei vom Tisch</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>The mesh is kept to {high:,} unknowns: {usable_gb:.1f} GB of memory can be used, and {wanted:,} take up to {wanted_gb:.1f} GB</source>
            <translation>Das Netz bleibt bei {high:,} Unbekannten: {usable_gb:.1f} GB Speicher sind nutzbar, und {wanted:,} brauchen bis zu {wanted_gb:.1f} GB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>ask for a coarser mesh or close other programs</source>
            <translation>ein gröberes Netz verlangen oder andere Programme schließen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>close other programs or take a machine with more memory</source>
            <translation>andere Programme schließen oder einen Rechner mit mehr Speicher nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>only {usable:.1f} GB of memory can be used, and the coarsest mesh takes {forecast_bytes:.1f} GB</source>
            <translation>nur {usable:.1f} GB Speicher sind frei, und das gröbste Netz braucht {forecast_bytes:.1f} GB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>the mesh of {unknowns:,} unknowns needs {needed_bytes:.1f} GB of memory and {usable:.1f} GB can be used</source>
            <translation>das Netz mit {unknowns:,} Unbekannten braucht {needed_bytes:.1f} GB Speicher, frei sind {usable:.1f} GB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/memory.py" />
            <source>{unknowns:,} unknowns take up to {forecast_gb:.1f} GB of memory</source>
            <translation>{unknowns:,} Unbekannte brauchen bis zu {forecast_gb:.1f} GB Speicher</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/mesh_size.py" />
            <source>a mesh of {unknowns:,} unknowns can't be asked for</source>
            <translation>ein Netz mit {unknowns:,} Unbekannten ist nicht möglich</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/mesh_size.py" />
            <source>ask for {least_asked:,} to {most_asked:,}</source>
            <translation>{least_asked:,} bis {most_asked:,} verlangen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/meshing.py" />
            <source>mesh of blocks</source>
            <translation>Netz aus Blöcken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/meshing.py" />
            <source>mesh without small details</source>
            <translation>Netz ohne kleine Details</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/part_model.py" />
            <source>The mesh error could not be judged: the coarser mesh has no answer</source>
            <translation>Der Netzfehler war nicht zu beurteilen: das gröbere Netz gibt keine Antwort</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/part_model.py" />
            <source>contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/part_model.py" />
            <source>mesh error</source>
            <translation>Fehler des Netzes</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/part_model.py" />
            <source>{name}: the part is on the verge of sliding, so its forces are only nearly right</source>
            <translation>{name}: das Teil ist kurz vor dem Rutschen, die Kräfte stimmen daher nur annähernd</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>choose a plane face</source>
            <translation>eine ebene Fläche wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>face {face} is not flat</source>
            <translation>Fläche {face} ist nicht eben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>move it to its hole</source>
            <translation>in ihre Bohrung verschieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>redraw it</source>
            <translation>neu zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>redraw its outline</source>
            <translation>den Umriss neu zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>{id} has no area on face {face}</source>
            <translation>{id} hat keine Fläche auf Fläche {face}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/patches.py" />
            <source>{name} is not on the part: nothing faces it round the hole</source>
            <translation>{name} ist nicht auf dem Teil: nichts steht der Fläche um die Bohrung gegenüber</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/positions.py" />
            <source>solve the deflection again</source>
            <translation>die Verformung neu rechnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/positions.py" />
            <source>{name} was solved for another layout</source>
            <translation>{name} wurde für ein anderes Layout gerechnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/proofs.py" />
            <source>no calculation proves {min}</source>
            <translation>keine Rechnung belegt {min}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/proofs.py" />
            <source>proof: {rstrip}</source>
            <translation>Beleg: {rstrip}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>ask for a finer mesh, or choose another face</source>
            <translation>ein feineres Netz verlangen, oder eine andere Fläche wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>face {missing} is too small a detail for the mesh, which leaves it out</source>
            <translation>Fläche {missing} ist als Detail zu klein für das Netz, das sie auslässt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>move it onto the part</source>
            <translation>auf das Teil verschieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>move or turn it</source>
            <translation>verschieben oder drehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>the part has no face {missing}</source>
            <translation>das Teil hat keine Fläche {missing}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>the part has no surface that faces this way</source>
            <translation>das Teil hat keine Fläche, die in diese Richtung zeigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>{name} is not on the part: no surface faces it</source>
            <translation>{name} ist nicht auf dem Teil: keine Fläche steht gegenüber</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/skin.py" />
            <source>{name} is not on the part: the nearest surface is {distance_mm:.3g} mm away</source>
            <translation>{name} ist nicht auf dem Teil: die nächste Fläche ist {distance_mm:.3g} mm entfernt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>bending of the fixture plate</source>
            <translation>Durchbiegung der Vorrichtungsplatte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>bending of the table</source>
            <translation>Durchbiegung des Tisches</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>heat</source>
            <translation>Wärme</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>plastic dents under hard tips</source>
            <translation>plastische Eindrücke unter harten Spitzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>stresses that were in the blank</source>
            <translation>Eigenspannungen des Rohteils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>the part's change of shape as material is cut away</source>
            <translation>Formänderung des Teils durch den Materialabtrag</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/solution.py" />
            <source>vibration and the dynamics of the cut</source>
            <translation>Schwingungen und Dynamik des Schnitts</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/spots.py" />
            <source>choose faces</source>
            <translation>Flächen wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/spots.py" />
            <source>{name} goes over no face of the mesh</source>
            <translation>{name} läuft über keine Fläche des Netzes</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/spots.py" />
            <source>{name}: its holes are too small for the mesh</source>
            <translation>{name}: die Bohrungen sind zu klein für das Netz</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/table_contact.py" />
            <source>bolt the plate down</source>
            <translation>die Platte festschrauben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/table_contact.py" />
            <source>the plate does not stay on the table: the clamps or the part lift or tip it</source>
            <translation>die Platte bleibt nicht auf dem Tisch: Spanner oder Teil heben oder kippen sie</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/voxel_mesh.py" />
            <source>The part's surface is meshed roughly, by blocks of {cell:.3g} mm: its solid can't be meshed exactly</source>
            <translation>Die Oberfläche des Teils ist grob vernetzt, mit Würfeln von {cell:.3g} mm: der Körper ist nicht genau vernetzbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/voxel_mesh.py" />
            <source>the part's surface encloses nothing that can be meshed</source>
            <translation>die Oberfläche des Teils umschließt nichts, was sich vernetzen lässt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/wiring.py" />
            <source>say which way it pushes</source>
            <translation>angeben, wohin es drückt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/wiring.py" />
            <source>{id} has no direction</source>
            <translation>{id} hat keine Richtung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection/wiring.py" />
            <source>{name} is not judged: it is too small a detail for the mesh</source>
            <translation>{name} wird nicht beurteilt: für das Netz ein zu kleines Detail</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deflection_report.py" />
            <source>Cutting passes and the blank's spring-back are judged when you let go.</source>
            <translation>Bearbeitungsgänge und Rückfederung des Rohteils werden beim Loslassen beurteilt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/blank.py" />
            <source>give faces a tolerance, or name them with --faces</source>
            <translation>Flächen eine Toleranz geben, oder mit --faces nennen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/blank.py" />
            <source>no face to put stock on</source>
            <translation>keine Fläche, auf die Aufmaß kommt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawing/style.py" />
            <source>add it</source>
            <translation>ergänzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawing/style.py" />
            <source>correct the file</source>
            <translation>die Datei berichtigen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawing/style.py" />
            <source>the style of drawings has a fault: {fault}</source>
            <translation>der Zeichnungsstil hat einen Fehler: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawing/style.py" />
            <source>the style of drawings has no layer “{min}”</source>
            <translation>dem Zeichnungsstil fehlt die Ebene „{min}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawings.py" />
            <source>drawing {name}</source>
            <translation>{name} wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/drawings.py" />
            <source>setting the drawing of {name}</source>
            <translation>Zeichnung von {name} wird gesetzt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>building the assembly</source>
            <translation>Baugruppe wird gebaut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>building the blank</source>
            <translation>Rohteil wird gebaut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>building {name}</source>
            <translation>{name} wird gebaut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>planning the plate</source>
            <translation>Platte wird geplant</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>proving assembly.step</source>
            <translation>assembly.step wird nachgeprüft</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>proving {name}</source>
            <translation>{name} wird nachgeprüft</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>setting the report</source>
            <translation>Bericht wird gesetzt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/exporting.py" />
            <source>writing tables</source>
            <translation>Tabellen werden geschrieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/papers.py" />
            <source>drawing the pictures of the setup sheet</source>
            <translation>Bilder des Einrichteblatts werden gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/rates.py" />
            <source>a low rate is above its high one</source>
            <translation>ein niedriger Satz liegt über seinem hohen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/rates.py" />
            <source>swap the two</source>
            <translation>die beiden tauschen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/rates.py" />
            <source>the table of rates has a fault: {fault}</source>
            <translation>die Tabelle der Stundensätze hat einen Fehler: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/rates.py" />
            <source>the table of rates has no line “other”</source>
            <translation>der Tabelle der Stundensätze fehlt die Zeile „other“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/staging.py" />
            <source>choose a folder with space that you may write to</source>
            <translation>einen Ordner mit Platz und Schreibrecht wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/staging.py" />
            <source>the files could not be written there ({reason})</source>
            <translation>die Dateien konnten dort nicht geschrieben werden ({reason})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/typesetting.py" />
            <source>correct the template, or take the program's own</source>
            <translation>die Vorlage berichtigen, oder die des Programms nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/deliver/typesetting.py" />
            <source>the template has a fault: {message}</source>
            <translation>die Vorlage hat einen Fehler: {message}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/errors.py" />
            <source>{what}; {mend}</source>
            <translation>{what}; {mend}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/errors.py" />
            <source>{where}: {what}</source>
            <translation>{where}: {what}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/errors.py" />
            <source>{where}: {what}; {mend}</source>
            <translation>{where}: {what}; {mend}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/cut_lines.py" />
            <source>take from 2 to {most} in all</source>
            <translation>insgesamt 2 bis {most} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/cut_lines.py" />
            <source>{columns} × {rows} pieces can't be cut</source>
            <translation>{columns} × {rows} Stücke lassen sich nicht teilen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/loop_offsets.py" />
            <source>make its corners rounder or its narrow places wider there</source>
            <translation>dort Ecken runder oder enge Stellen weiter machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/loop_offsets.py" />
            <source>the loop of {length_mm:.1f} mm can't be moved {distance:.2f} mm {side} at X {at:.1f} Y {at2:.1f}</source>
            <translation>die Schleife von {length_mm:.1f} mm lässt sich bei X {at:.1f} Y {at2:.1f} nicht um {distance:.2f} mm versetzen ({side})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>a groove {inset_mm:g} mm from the edge</source>
            <translation>eine Nut {inset_mm:g} mm vom Rand</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>a groove {inset_mm:g} mm from the edge that bends with {radius_mm:g} mm</source>
            <translation>eine Nut {inset_mm:g} mm vom Rand, die sich mit {radius_mm:g} mm biegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>choose another face</source>
            <translation>eine andere Fläche wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>give 0 or more</source>
            <translation>0 oder mehr angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>take a thinner cord, a smaller inset or another face</source>
            <translation>eine dünnere Schnur, einen kleineren Randabstand oder eine andere Fläche nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>the face has no room for {what}: it needs a free place {needed_mm:.1f} mm wide, the widest is {widest:.1f} mm</source>
            <translation>auf der Fläche ist kein Platz ({what}): nötig sind {needed_mm:.1f} mm freie Breite, die größte ist {widest:.1f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>the face's boundary encloses no area</source>
            <translation>die Begrenzung der Fläche umschließt nichts</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/offsetting.py" />
            <source>the {name} is {value:g} mm</source>
            <translation>{name} ist {value:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/planar_faces.py" />
            <source>choose a face from 1 to {count}</source>
            <translation>eine Fläche von 1 bis {count} wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/planar_faces.py" />
            <source>choose a flat face</source>
            <translation>eine ebene Fläche wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/planar_faces.py" />
            <source>face {number} is not flat ({kind})</source>
            <translation>Fläche {number} ist nicht eben ({kind})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/geometry/planar_faces.py" />
            <source>the part has no face {number}</source>
            <translation>das Teil hat keine Fläche {number}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/evacuation.py" />
            <source>Take a larger pump, or a tank with a valve.</source>
            <translation>Nehmen Sie eine größere Pumpe oder einen Vakuumbehälter mit Ventil.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/evacuation.py" />
            <source>The pump takes {volume:.2f} L of air out of all zones and places in less than a second, hoses not counted.</source>
            <translation>Die Pumpe saugt {volume:.2f} L Luft aus allen Zonen und Plätzen in weniger als einer Sekunde, ohne Schläuche.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/evacuation.py" />
            <source>The pump takes {volume:.2f} L of air out of all zones and places in {time:.0f} s, hoses not counted.</source>
            <translation>Die Pumpe saugt {volume:.2f} L Luft aus allen Zonen und Plätzen in {time:.0f} s, ohne Schläuche.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/held_part.py" />
            <source>enter it again</source>
            <translation>noch einmal eingeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/held_part.py" />
            <source>its place or its force is not a finite number</source>
            <translation>Ort oder Kraft ist keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/held_part.py" />
            <source>repair the part</source>
            <translation>das Teil reparieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/held_part.py" />
            <source>the part has no volume, so it has no weight</source>
            <translation>das Teil hat kein Volumen und daher kein Gewicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/location_error.py" />
            <source>a locator's error is not a finite number</source>
            <translation>der Fehler eines Anschlagelements ist keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/location_error.py" />
            <source>add locators first</source>
            <translation>zuerst Anschlagelemente hinzufügen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/location_error.py" />
            <source>move them apart</source>
            <translation>auseinander setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/location_error.py" />
            <source>the locators leave the part free to move</source>
            <translation>die Anschlagelemente lassen dem Teil Bewegungen frei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/location_error.py" />
            <source>the two pins stand in the same place</source>
            <translation>die beiden Bolzen stehen am selben Ort</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/margins.py" />
            <source>conditions</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/margins.py" />
            <source>the cutting force is not a finite number</source>
            <translation>die Schnittkraft ist keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/margins.py" />
            <source>the friction is not a number from 0 up</source>
            <translation>die Reibung ist keine Zahl ab 0</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source> near {axis} = {at:.1f}</source>
            <translation> nahe {axis} = {at:.1f}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source> near {point}</source>
            <translation> nahe {point}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source> through {point}</source>
            <translation> durch {point}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>free to move like a screw along {line}{where}, {pitch:.1f} mm a turn</source>
            <translation>Schrauben entlang {line}{where}, {pitch:.1f} mm je Umdrehung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>free to slide along {line}</source>
            <translation>Verschieben entlang {line}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>free to turn about {line}{where}</source>
            <translation>Drehen um {line}{where}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>gives way</source>
            <translation>gibt nach</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>lifts</source>
            <translation>hebt ab</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>moves towards {side}</source>
            <translation>bewegt sich nach {side}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>sinks</source>
            <translation>sinkt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>slides towards {side}</source>
            <translation>rutscht nach {side}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>the direction {numbers}</source>
            <translation>Richtung {numbers}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>tips towards {side}</source>
            <translation>kippt nach {side}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>turns about z near ({x:.1f}, {y:.1f})</source>
            <translation>dreht sich um z nahe ({x:.1f}; {y:.1f})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>turns about {axis} through {point}</source>
            <translation>dreht sich um {axis} durch {point}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/motions.py" />
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>Friction is zero: only locators and clamps hold the part against sliding.</source>
            <translation>Die Reibung ist null: nur Anschlagelemente und Spanner halten das Teil gegen Rutschen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>Nothing supports the part from below: place three rests.</source>
            <translation>Nichts stützt das Teil von unten: drei Auflagen setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>Only friction keeps the part in place: without it, it {motion}.</source>
            <translation>Nur die Reibung hält das Teil an seinem Platz; ohne sie gilt: es {motion}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>The part doesn't stay on its locators: it {motion}.</source>
            <translation>Das Teil bleibt nicht an seinen Anschlagelementen: es {motion}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>The seal cord pushes the part off its rests: it carries more than the vacuum.</source>
            <translation>Die Dichtschnur drückt das Teil von den Auflagen: sie trägt mehr als das Vakuum.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>The vacuum of {zone} ({force_n:.0f} N) doesn't press its cord down ({seal_force_n:.0f} N): take a softer or thinner cord, or a larger zone.</source>
            <translation>Das Vakuum von {zone} ({force_n:.0f} N) drückt seine Schnur nicht nieder ({seal_force_n:.0f} N): eine weichere oder dünnere Schnur nehmen, oder ein größeres Feld.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/report.py" />
            <source>{says}.</source>
            <translation>{says}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>choose a pump that goes lower</source>
            <translation>eine Pumpe mit tieferem Enddruck wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>choose {known}</source>
            <translation>{known} wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>draw its outline again</source>
            <translation>den Umriss neu zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>the cord has no hardness “{hardness}”</source>
            <translation>die Schnur gibt es nicht in der Härte „{hardness}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>the pump never reaches {end_mbar:g} mbar</source>
            <translation>die Pumpe erreicht {end_mbar:g} mbar nie</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/holding/vacuum.py" />
            <source>the vacuum zone encloses no area</source>
            <translation>das Vakuumfeld umschließt keine Fläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/isolation.py" />
            <source>The background process crashed at the stage “{stage}” ({cause})</source>
            <translation>Der Hintergrundprozess ist bei „{stage}“ abgestürzt ({cause})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/isolation.py" />
            <source>The background process was killed at the stage “{stage}”</source>
            <translation>Der Hintergrundprozess wurde bei „{stage}“ beendet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/isolation.py" />
            <source>the memory may have run out: close other programs, or try a simpler part</source>
            <translation>vielleicht war der Speicher voll: andere Programme schließen, oder ein einfacheres Teil versuchen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/isolation.py" />
            <source>your job is untouched: try again, or use another export of the part</source>
            <translation>der Auftrag ist unversehrt: noch einmal versuchen, oder das Teil anders exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/alike_problems.py" />
            <source>{says} (other places alike)</source>
            <translation>{says} (an anderen Plätzen ebenso)</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/alike_problems.py" />
            <source>{says} (place {place})</source>
            <translation>{says} (Platz {place})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/alike_problems.py" />
            <source>{says} (places {where})</source>
            <translation>{says} (Plätze {where})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>Snap the bush to a boss of its size.</source>
            <translation>Die Buchse auf einen Zapfen ihrer Größe einrasten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>does not reach its boss</source>
            <translation>erreicht ihren Zapfen nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>has a bore of {bore_mm:g} mm for a boss of {boss_mm:g} mm</source>
            <translation>hat eine Bohrung von {bore_mm:g} mm für einen Zapfen von {boss_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>is {short:.1f} mm too short for its boss, which meets the plate below it</source>
            <translation>ist {short:.1f} mm zu kurz für ihren Zapfen, der unten auf die Platte stößt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>leaves its boss {play:.2f} mm of play</source>
            <translation>lässt ihrem Zapfen {play:.2f} mm Spiel</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>stands higher than the face round its boss and lifts the part off</source>
            <translation>steht höher als die Fläche um ihren Zapfen und hebt das Teil ab</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>stands under no boss of the part</source>
            <translation>steht unter keinem Zapfen des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>stands {off:.3f} mm beside the axis of its boss</source>
            <translation>steht {off:.3f} mm neben der Achse ihres Zapfens</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/boss_checks.py" />
            <source>{name} {says}.</source>
            <translation>{name} {says}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>The part is another file</source>
            <translation>Das Teil ist eine andere Datei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>The part is another solid of its file</source>
            <translation>Das Teil ist ein anderer Körper seiner Datei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>The part's material</source>
            <translation>Der Werkstoff des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>The part's place</source>
            <translation>Die Lage des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>The places for parts</source>
            <translation>Die Plätze für Teile</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>What is released</source>
            <translation>Was freigegeben ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{count} of them</source>
            <translation>{count} davon</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{name} is another kind of thing now</source>
            <translation>{name} ist jetzt etwas anderer Art</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{name} moved: {steps}</source>
            <translation>{name} verschoben: {steps}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{name} was added</source>
            <translation>{name} wurde hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{name} was removed</source>
            <translation>{name} wurde entfernt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{name} {moved_mm:+.4g} mm</source>
            <translation>{name} {moved_mm:+.4g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{said}: {why}</source>
            <translation>{said}: {why}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{what} has another specification</source>
            <translation>{what} hat andere Daten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{what} {old} → {new}</source>
            <translation>{what} {old} → {new}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/changes.py" />
            <source>{what}: {old} → {new}</source>
            <translation>{what}: {old} → {new}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>Move it away from the groove.</source>
            <translation>Von der Nut wegrücken.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>Move it away from the part, turn it, or take one of another shape.</source>
            <translation>Vom Teil wegrücken, drehen, oder eine andere Form nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>Move it onto the plate, turn it, or take a larger plate.</source>
            <translation>Auf die Platte rücken, drehen, oder eine größere Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>Move one of them away, or turn it.</source>
            <translation>Eines wegrücken oder drehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>{names} and {names2} are in each other's place.</source>
            <translation>{names} und {names2} sind einander im Weg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>{name} reaches into the part.</source>
            <translation>{name} ragt in das Teil.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>{name} stands in what is milled for {name2}.</source>
            <translation>{name} steht in dem, was für {name2} gefräst wird.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>{name} stands on the seal groove of {name2}.</source>
            <translation>{name} steht auf der Dichtnut von {name2}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/collision_checks.py" />
            <source>{name} stands partly beyond the edge of {called}.</source>
            <translation>{name} steht teilweise über den Rand: {called}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Move it away from the edge or the hole, or take a smaller one.</source>
            <translation>Von der Kante oder Bohrung wegrücken, oder ein kleineres nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Move it back to the part's surface.</source>
            <translation>An die Oberfläche des Teils zurückrücken.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Move it to the part's surface, or seat the part on it.</source>
            <translation>An die Oberfläche des Teils rücken, oder das Teil darauf setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Move it under the part's material.</source>
            <translation>Unter das Material des Teils rücken.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Snap the pin to a hole of its size.</source>
            <translation>Den Bolzen auf eine Bohrung seiner Größe einrasten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Turn it round, or put it on the other side.</source>
            <translation>Umdrehen, oder auf die andere Seite setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>Turn it square to the face, or choose another place.</source>
            <translation>Rechtwinklig zur Fläche drehen, oder eine andere Stelle wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>does not reach into its hole</source>
            <translation>reicht nicht in seine Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>does not touch the part: {gap:.3f} mm are missing</source>
            <translation>berührt das Teil nicht: es fehlen {gap:.3f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>has {play:.2f} mm play in its hole of {diameter:g} mm</source>
            <translation>hat {play:.2f} mm Spiel in seiner Bohrung von {diameter:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>is {aside:.2f} mm beside the part, or over a hole</source>
            <translation>ist {aside:.2f} mm neben dem Teil oder über einer Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>is {diameter_mm:g} mm, its hole only {diameter:g} mm</source>
            <translation>hat {diameter_mm:g} mm, seine Bohrung nur {diameter:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>reaches {value:.3f} mm into the part</source>
            <translation>ragt {value:.3f} mm in das Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>stands under no upright hole of the part</source>
            <translation>steht unter keiner senkrechten Bohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>stands {off:.3f} mm beside the axis of its hole</source>
            <translation>steht {off:.3f} mm neben der Achse seiner Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>{name} is only partly on the part: {share:.0f} % of its rim touches.</source>
            <translation>{name} liegt nur teilweise am Teil an: {share:.0f} % des Randes berühren es.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>{name} pulls at the part: it stands on the wrong side of the face.</source>
            <translation>{name} zieht am Teil: es steht auf der falschen Seite der Fläche.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/contact_checks.py" />
            <source>{name} pushes {slant:.0f}° off the square to the face, and may slide on it.</source>
            <translation>{name} drückt {slant:.0f}° schräg auf die Fläche und kann darauf abgleiten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>Choose “profile”, or another face.</source>
            <translation>„Profil“ oder eine andere Fläche wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>Draw the zone again from the face.</source>
            <translation>Das Feld von der Fläche aus neu zeichnen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>Give its force.</source>
            <translation>Die Kraft angeben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>Pick its point on the part again.</source>
            <translation>Den Angriffspunkt auf dem Teil neu wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>can't seal: {missing}</source>
            <translation>dichtet nicht: {missing}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>face {face} is not a flat face that looks down</source>
            <translation>Fläche {face} ist keine ebene Fläche nach unten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>has {over:.2f} mm of its groove beyond the face or across a hole in it, and leaks</source>
            <translation>hat {over:.2f} mm seiner Nut neben der Fläche oder über einer Bohrung und ist undicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>is made for a seat at {seat_mm:.3f} mm, the face is at {height:.3f} mm</source>
            <translation>ist für einen Sitz auf {seat_mm:.3f} mm gemacht, die Fläche liegt auf {height:.3f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>there is no level face of the part above it</source>
            <translation>darüber ist keine waagerechte Fläche des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>{name} acts {distance:.1f} mm away from the part's surface.</source>
            <translation>{name} greift {distance:.1f} mm neben der Oberfläche des Teils an.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>{name} has no force.</source>
            <translation>{name} hat keine Kraft.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>{name}: face {curved} is not flat, so it has no flatness.</source>
            <translation>{name}: Fläche {curved} ist nicht eben und hat daher keine Ebenheit.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/demand_checks.py" />
            <source>{name}: the part has no face {map}.</source>
            <translation>{name}: das Teil hat keine Fläche {map}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>drag the V-block to where the part's round wall is</source>
            <translation>das Prisma dorthin ziehen, wo die runde Wand des Teils ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>move one of them to another hole, or delete it</source>
            <translation>einen davon in eine andere Bohrung setzen oder löschen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>no side locator or round pin has a foot that fits holes of the plate</source>
            <translation>kein Seitenanschlag oder Rundstift hat einen Fuß, der in die Bohrungen der Platte passt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>place one that does: the catalogue tells the size of its hole</source>
            <translation>einen passenden setzen: der Katalog nennt die Größe seiner Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>the part can't be moved so that it meets all its locators in holes of the plate</source>
            <translation>das Teil kann nicht so verschoben werden, dass es an allen Anschlägen in Bohrungen der Platte anliegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/against_locators.py" />
            <source>the part lies in a V-block, and is not moved against other locators</source>
            <translation>das Teil liegt in einem Prisma und wird nicht gegen andere Anschläge bewegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/arranging.py" />
            <source>select rests, side locators, pins or clamps</source>
            <translation>Auflagen, Anschläge, Bolzen oder Spanner auswählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/arranging.py" />
            <source>{count} of what is selected can be arranged, {least} are needed</source>
            <translation>{count} der ausgewählten lassen sich anordnen, nötig sind {least}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/clippings.py" />
            <source>copy something in a job first</source>
            <translation>zuerst etwas in einem Auftrag kopieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/clippings.py" />
            <source>nothing that can be copied is selected</source>
            <translation>nichts Kopierbares ist ausgewählt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/clippings.py" />
            <source>select something placed, or a load</source>
            <translation>etwas Platziertes oder eine Last auswählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/clippings.py" />
            <source>the clipboard holds nothing from Holdfast</source>
            <translation>in der Zwischenablage ist nichts aus Holdfast</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>a name can't be empty</source>
            <translation>ein Name darf nicht leer sein</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>an id can't be changed</source>
            <translation>eine Kennung ist nicht änderbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>change one of them</source>
            <translation>eine von beiden ändern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>change the name</source>
            <translation>den Namen ändern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>choose another id</source>
            <translation>eine andere Kennung wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>choose one from the tree</source>
            <translation>eines im Baum wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>it has {title_block}</source>
            <translation>möglich sind {title_block}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>job</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>the id {key} is taken</source>
            <translation>die Kennung {key} ist vergeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>the low friction {friction_low:g} is above the high one {friction_high:g}</source>
            <translation>die niedrige Reibung {friction_low:g} liegt über der hohen {friction_high:g}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>there is no property “{field}”</source>
            <translation>die Eigenschaft „{field}“ gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>there is no {what} with the id {key}</source>
            <translation>kein Eintrag ({what}) mit der Kennung {key}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/document.py" />
            <source>type a name</source>
            <translation>einen Namen eingeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>an adapter can't stand on another one</source>
            <translation>eine Adapterplatte kann nicht auf einer anderen stehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>choose an adapter or the plate</source>
            <translation>eine Adapterplatte oder die Platte wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>only a vacuum zone has a port</source>
            <translation>nur ein Vakuumfeld hat einen Anschluss</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>put it on the plate</source>
            <translation>auf die Platte setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>the id {id} is taken</source>
            <translation>die Kennung {id} ist vergeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>there is nothing with the id {element_id} in the job</source>
            <translation>im Auftrag ist nichts mit der Kennung {element_id}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/elements.py" />
            <source>{name} is not an adapter</source>
            <translation>{name} ist keine Adapterplatte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>draw a zone on the face that is there</source>
            <translation>ein Feld auf der Fläche zeichnen, die dort ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>its mirror image would cut its own groove: leave it as it is</source>
            <translation>das Spiegelbild würde seine eigene Nut schneiden: so lassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>its wall goes round the whole part: add contacts to it by hand</source>
            <translation>die Wand läuft um das ganze Teil: Kontakte von Hand hinzufügen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>nothing that can be mirrored is selected</source>
            <translation>nichts Spiegelbares ist ausgewählt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>select rests, side locators, pins, clamps, zones or a nest</source>
            <translation>Auflagen, Anschläge, Bolzen, Spanner, Felder oder ein Formnest auswählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>the part has no contour for the mirror image of {name}</source>
            <translation>das Teil hat keine Kontur für das Spiegelbild von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>the part has no face for the mirror image of {name}</source>
            <translation>das Teil hat keine Fläche für das Spiegelbild von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/mirroring.py" />
            <source>{name} lies on both sides of the middle</source>
            <translation>{name} liegt auf beiden Seiten der Mitte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/new_elements.py" />
            <source>a milled pad needs the height of its top</source>
            <translation>eine gefräste Auflage braucht die Höhe ihrer Oberseite</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/new_elements.py" />
            <source>choose another cord, or enter its force in the catalogue</source>
            <translation>eine andere Schnur wählen, oder ihre Kraft in den Katalog eintragen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/new_elements.py" />
            <source>give its height</source>
            <translation>die Höhe angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/new_elements.py" />
            <source>the cord has no push-back force for any hardness</source>
            <translation>für die Schnur ist bei keiner Härte eine Rückstellkraft bekannt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_array.py" />
            <source>give each another shift</source>
            <translation>jedem eine andere Verschiebung geben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_array.py" />
            <source>two places are the same</source>
            <translation>zwei Plätze sind gleich</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>choose an upright through hole</source>
            <translation>eine senkrechte Durchgangsbohrung wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>choose another hole, or add a screw to the catalogue</source>
            <translation>eine andere Bohrung wählen, oder eine Schraube in den Katalog aufnehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>choose one that goes through</source>
            <translation>eine durchgehende wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>hole {id} does not go straight down through the part</source>
            <translation>Bohrung {id} geht nicht senkrecht durch das Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>no screw of the catalogue fits a hole of {hole_mm:g} mm</source>
            <translation>keine Schraube des Katalogs passt in eine Bohrung von {hole_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>no upright through hole of the part is here</source>
            <translation>hier ist keine senkrechte Durchgangsbohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>only a screw goes through a hole of the part</source>
            <translation>nur eine Schraube geht durch eine Bohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>take a smaller screw</source>
            <translation>eine kleinere Schraube nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/part_screws.py" />
            <source>{name} needs a hole of {clearance_close_mm:g} mm, this one has {hole_mm:g} mm</source>
            <translation>{name} braucht eine Bohrung von {clearance_close_mm:g} mm, diese hat {hole_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/patterns.py" />
            <source>take from 1 to {most} in all</source>
            <translation>insgesamt 1 bis {most} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/patterns.py" />
            <source>{columns} × {rows} of {count} is not a pattern that can be placed</source>
            <translation>{columns} × {rows} von {count} ist kein mögliches Muster</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/patterns.py" />
            <source>{count} round a circle is no pattern that can be placed</source>
            <translation>{count} auf einem Kreis ist kein mögliches Muster</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/plate_size.py" />
            <source>adapters fix the size of their plate</source>
            <translation>Adapterplatten legen die Größe ihrer Platte fest</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/plate_size.py" />
            <source>choose one of its sizes, or a blank plate</source>
            <translation>eine ihrer Größen oder eine Rohplatte wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/plate_size.py" />
            <source>size the adapter's plate by hand</source>
            <translation>die Größe der Adapterplatte von Hand angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/plate_size.py" />
            <source>{name} comes in fixed sizes</source>
            <translation>{name} gibt es nur in festen Größen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>choose a plate with a pattern</source>
            <translation>eine Platte mit Lochbild wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>move the rests under the part, or lay the part on a flat face</source>
            <translation>Auflagen unter das Teil rücken, oder das Teil auf eine ebene Fläche legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>no rest stands under a level face of the part</source>
            <translation>keine Auflage steht unter einer waagerechten Fläche des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>place three rests first</source>
            <translation>zuerst drei Auflagen setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>the plate has no hole pattern to align to</source>
            <translation>die Platte hat kein Lochbild zum Ausrichten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/seating.py" />
            <source>there is no rest to seat the part on</source>
            <translation>es gibt keine Auflage, auf die das Teil kommt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/splitting.py" />
            <source>split the zone again</source>
            <translation>die Zone noch einmal teilen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/values.py" />
            <source>a value is not a finite number</source>
            <translation>ein Wert ist keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/values.py" />
            <source>give another value</source>
            <translation>einen anderen Wert angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/values.py" />
            <source>it has {fields}</source>
            <translation>möglich sind {fields}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/edits/values.py" />
            <source>type a plain number</source>
            <translation>eine einfache Zahl eingeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Choose another cord.</source>
            <translation>Eine andere Schnur wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Choose one of {known}.</source>
            <translation>Eine von {known} wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Delete or move one of them.</source>
            <translation>Eines löschen oder verschieben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Lower the force, or take a stronger clamp.</source>
            <translation>Die Kraft senken, oder einen stärkeren Spanner nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Move it onto the plate, or take a larger one.</source>
            <translation>Auf die Platte rücken, oder eine größere nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>Take a thicker plate, or a thread insert.</source>
            <translation>Eine dickere Platte oder einen Gewindeeinsatz nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{names} and {names2} stand at the same place.</source>
            <translation>{names} und {names2} stehen am selben Ort.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{name} does not press.</source>
            <translation>{name} drückt nicht.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{name} is to press with {force_n:.0f} N, it can take {force_max_n:.0f} N.</source>
            <translation>{name} soll mit {force_n:.0f} N drücken, möglich sind {force_max_n:.0f} N.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{name} is {over:.1f} mm beyond the edge of {name2}.</source>
            <translation>{name} liegt {over:.1f} mm außerhalb des Randes von {name2}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{name}: its {size} thread holds only {engaged:.1f} mm, {engaged2:g} mm are wanted.</source>
            <translation>{name}: das Gewinde {size} trägt nur auf {engaged:.1f} mm, gefordert sind {engaged2:g} mm.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/element_checks.py" />
            <source>{name}: the cord is not known in hardness {hardness}.</source>
            <translation>{name}: die Schnur ist in der Härte {hardness} nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>Cut them with a smaller end mill.</source>
            <translation>Mit einem kleineren Schaftfräser schneiden.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>Move it away from the face, take a lower one, or a thinner or longer cutter.</source>
            <translation>Von der Fläche wegrücken, ein niedrigeres, oder einen dünneren oder längeren Fräser nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>Take a longer end mill or a slimmer holder.</source>
            <translation>Einen längeren Schaftfräser oder einen schlankeren Halter nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>{name}: an end mill of {diameter_mm:g} mm leaves {length:.1f} mm of the upright face {number} to the walls beside it.</source>
            <translation>{name}: ein Schaftfräser von {diameter_mm:g} mm lässt {length:.1f} mm der aufrechten Fläche {number} zu den Wänden daneben stehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>{name}: its end mill sticks out {stick_out_mm:g} mm, and the part rises higher above the lower edge of face {number}: its holder hits it.</source>
            <translation>{name}: der Schaftfräser ragt {stick_out_mm:g} mm heraus, und das Teil steigt über der Unterkante von Fläche {number} höher an: der Halter stößt an.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/flank_reach.py" />
            <source>{owner} is in the way of {name} on face {number}: its cutter or its holder does not get along {length:.0f} mm of it.</source>
            <translation>{owner} ist {name} an Fläche {number} im Weg: Fräser oder Halter kommen an {length:.0f} mm davon nicht entlang.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>Make it {size}.</source>
            <translation>Auf {size} ändern.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>Place two holes {size} for lifting, far apart.</source>
            <translation>Zwei Bohrungen {size} zum Anheben weit auseinander setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>Take one with an offset dowel, or engrave its front edge.</source>
            <translation>Eine mit versetztem Stift nehmen, oder die Vorderkante gravieren.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>The plate weighs {mass:.0f} kg and has {number} to lift it by</source>
            <translation>Die Platte wiegt {mass:.0f} kg und hat zum Anheben {number}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>no holes</source>
            <translation>keine Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>one hole</source>
            <translation>eine Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>{name} also fits when it is turned by 180°</source>
            <translation>{name} passt auch um 180° gedreht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/handling_checks.py" />
            <source>{name} takes an eye bolt {size} for a plate of {mass:.0f} kg</source>
            <translation>{name} nimmt eine Ringschraube {size} für eine Platte von {mass:.0f} kg auf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>Hole {tag} ({size}) at X {x:.1f} Y {y:.1f} {says}</source>
            <translation>Bohrung {tag} ({size}) bei X {x:.1f} Y {y:.1f} {says}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>Move one of them.</source>
            <translation>Eines von beiden verschieben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>hole {tag} ({size}) at X {mouth:.1f} Y {mouth2:.1f}</source>
            <translation>Bohrung {tag} ({size}) bei X {mouth:.1f} Y {mouth2:.1f}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>is {depth_mm:g} mm deep and breaks through the underside</source>
            <translation>ist {depth_mm:g} mm tief und bricht durch die Unterseite</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>leaves a floor of {floor:.2f} mm</source>
            <translation>lässt einen Boden von {floor:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>leaves a wall of only {room:.2f} mm</source>
            <translation>lässt eine Wand von nur {room:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>leaves a wall of {room:.2f} mm at the edge</source>
            <translation>lässt am Rand eine Wand von {room:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>leaves a wall of {wall:.2f} mm to {where}</source>
            <translation>lässt eine Wand von {wall:.2f} mm zu: {where}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>runs into {where}</source>
            <translation>läuft hinein in: {where}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/hole_checks.py" />
            <source>runs out of {name}</source>
            <translation>läuft hinaus aus: {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>does not come out of the plate</source>
            <translation>kommt nicht aus der Platte heraus</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>has its top {top:.2f} mm below the face that it stands on</source>
            <translation>hat die Oberseite {top:.2f} mm unter der Standfläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>is {high:g} mm high and can't reach a contact at {contact:.1f} mm</source>
            <translation>ist {high:g} mm hoch und erreicht keinen Kontakt auf {contact:.1f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>reaches from {height_min_mm:g} to {height_max_mm:g} mm, and its contact is at {contact:.1f} mm</source>
            <translation>reicht von {height_min_mm:g} bis {height_max_mm:g} mm, der Kontakt liegt auf {contact:.1f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>takes round walls from {least:.0f} to {most:.0f} mm, and this one is {size:g} mm</source>
            <translation>fasst runde Wände von {least:.0f} bis {most:.0f} mm, und diese hat {size:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>touches the part below the face that it stands on</source>
            <translation>berührt das Teil unter der Standfläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/item_checks.py" />
            <source>{name} {says}</source>
            <translation>{name} {says}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/journal.py" />
            <source>close it there first</source>
            <translation>zuerst dort schließen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/journal.py" />
            <source>the document is open in another window</source>
            <translation>das Dokument ist in einem anderen Fenster offen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/journal.py" />
            <source>the part that was kept is damaged</source>
            <translation>das aufbewahrte Teil ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/journal.py" />
            <source>the part's hash is not one</source>
            <translation>der Hash des Teils ist keiner</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/journal.py" />
            <source>the unsaved work can't be read</source>
            <translation>die ungespeicherte Arbeit ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/loading_checks.py" />
            <source>Stand its stud farther back in its slot, or make room beside it to swing.</source>
            <translation>Den Stehbolzen im Schlitz weiter zurücksetzen, oder daneben Platz zum Schwenken schaffen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/loading_checks.py" />
            <source>{name} stays over the part when it is loosened: it can be slid back {slide:.0f} mm, and something is in the way when it swings.</source>
            <translation>{name} bleibt gelöst über dem Teil: zurückschieben geht {slide:.0f} mm, und beim Schwenken ist etwas im Weg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/loading_checks.py" />
            <source>{name} stays over the part when it is loosened: it has no slot to be slid back in, and something is in the way when it swings.</source>
            <translation>{name} bleibt gelöst über dem Teil: er hat keinen Schlitz zum Zurückschieben, und beim Schwenken ist etwas im Weg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/loading_checks.py" />
            <source>{name} stays over the part when it is loosened: it has to be unscrewed for each part.</source>
            <translation>{name} bleibt gelöst über dem Teil: für jedes Teil ist abzuschrauben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/contact_mends.py" />
            <source>Move {name} onto the face</source>
            <translation>{name} an die Fläche rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/contact_mends.py" />
            <source>Seat the part on its rests</source>
            <translation>Teil auf die Auflagen setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/contact_mends.py" />
            <source>Set {name} to the part's height</source>
            <translation>{name} auf die Höhe des Teils bringen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/contact_mends.py" />
            <source>Take {item}</source>
            <translation>{item} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/contact_mends.py" />
            <source>Turn {name} square to the face</source>
            <translation>{name} rechtwinklig zur Fläche drehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Judge {name} as a profile</source>
            <translation>{name} als Profil beurteilen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Leave holes across the spindle out of {name}</source>
            <translation>Bohrungen quer zur Spindel aus {name} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Move the port into {name}</source>
            <translation>Anschluss in {name} rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Move {name} onto the part</source>
            <translation>{name} auf das Teil rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Seal {name} on the face over it</source>
            <translation>{name} an der Fläche darüber abdichten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Set {name} to the face's height</source>
            <translation>{name} auf die Höhe der Fläche bringen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Take a drill of {size:g} mm</source>
            <translation>Bohrer von {size:g} mm nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Take a tap {name}</source>
            <translation>Gewindebohrer {name} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Take an end mill of {size:g} mm</source>
            <translation>Schaftfräser von {size:g} mm nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/demand_mends.py" />
            <source>Take the lost faces out of {name}</source>
            <translation>Verlorene Flächen aus {name} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Lower the contact of {name}</source>
            <translation>Kontakt von {name} tiefer legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Lower {name} to {most:.0f} N</source>
            <translation>{name} auf {most:.0f} N senken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Make the plate {thickness:g} mm thick</source>
            <translation>Platte {thickness:g} mm dick machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Raise {name} above the plate</source>
            <translation>{name} über die Platte heben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Take the cord in hardness {hardness}</source>
            <translation>Schnur in Härte {hardness} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/item_mends.py" />
            <source>Tighten {name} with {usual:.0f} N</source>
            <translation>{name} mit {usual:.0f} N anziehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Centre the part</source>
            <translation>Teil mittig legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Cut the plate to the part</source>
            <translation>Platte auf das Teil zuschneiden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Keep the part as it lies</source>
            <translation>Lage des Teils behalten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Lay the part on face {number} again</source>
            <translation>Teil wieder auf Fläche {number} legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Move the part onto the plate</source>
            <translation>Teil auf die Platte rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Move the part onto the plate with what touches it</source>
            <translation>Teil mit allem, was es berührt, auf die Platte rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Raise the part and what touches it onto the plate</source>
            <translation>Teil mit allem, was es berührt, auf die Platte heben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Raise the part onto the plate</source>
            <translation>Teil auf die Platte heben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Repair the part</source>
            <translation>Teil reparieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/part_mends.py" />
            <source>Take the plate of {length_mm:g} × {width_mm:g} mm</source>
            <translation>Platte von {length_mm:g} × {width_mm:g} mm nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/pin_mends.py" />
            <source>Move {name} into the hole of {diameter_mm:g} mm</source>
            <translation>{name} in die Bohrung von {diameter_mm:g} mm rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/pin_mends.py" />
            <source>Raise {name} into its hole</source>
            <translation>{name} in die Bohrung heben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/pin_mends.py" />
            <source>{label} and take {item}</source>
            <translation>{label} und {item} nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Make the recess {shallow:g} mm deep</source>
            <translation>Vertiefung {shallow:g} mm tief machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Make {name} 0.3 mm deep</source>
            <translation>{name} 0,3 mm tief machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Make {name} a through hole</source>
            <translation>{name} als Durchgangsbohrung ausführen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Make {name} {depth:g} mm deep</source>
            <translation>{name} {depth:g} mm tief machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Make {name} {size}</source>
            <translation>{name} auf {size} ändern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Move {name} onto the plate</source>
            <translation>{name} auf die Platte rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Move {name} onto {place}</source>
            <translation>{name} umsetzen auf: {place}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Move {name} {way:g} mm aside</source>
            <translation>{name} {way:g} mm zur Seite rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/plate_mends.py" />
            <source>Place two holes {size} to lift the plate by</source>
            <translation>Zwei Bohrungen {size} zum Anheben der Platte setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/screw_mends.py" />
            <source>Mill a ring under {name}</source>
            <translation>Ring unter {name} fräsen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/screw_mends.py" />
            <source>Put {name} into the hole of {diameter_mm:g} mm</source>
            <translation>{name} in die Bohrung von {diameter_mm:g} mm setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/screw_mends.py" />
            <source>Put {washer} under its head</source>
            <translation>{washer} unter den Kopf legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/screw_mends.py" />
            <source>Take {length_mm:g} mm</source>
            <translation>{length_mm:g} mm nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/screw_mends.py" />
            <source>Tighten {name} to {force_n:.0f} N</source>
            <translation>{name} mit {force_n:.0f} N anziehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/slot_mends.py" />
            <source>Stand the stud of {name} at the end of its slot</source>
            <translation>Stehbolzen von {name} ans Ende des Schlitzes setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/mends/slot_mends.py" />
            <source>Stand the stud of {name} farther back</source>
            <translation>Stehbolzen von {name} weiter zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/nest_lead_in.py" />
            <source>a wall {high:g} mm high has no room for it</source>
            <translation>eine {high:g} mm hohe Wand hat keinen Platz dafür</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/nest_lead_in.py" />
            <source>a wall {wall_mm:g} mm thick has no room for it</source>
            <translation>eine {wall_mm:g} mm dicke Wand hat keinen Platz dafür</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/nest_lead_in.py" />
            <source>the contour has a bend at X {x:.1f} Y {y:.1f} that it can't follow</source>
            <translation>die Kontur hat bei X {x:.1f} Y {y:.1f} eine Biegung, der sie nicht folgen kann</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Export it again as a solid.</source>
            <translation>Es noch einmal als Volumenkörper exportieren.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Face {number}, on which the part was laid, {says}.</source>
            <translation>Fläche {number}, auf die das Teil gelegt wurde, {says}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Lay the part on a face again.</source>
            <translation>Das Teil wieder auf eine Fläche legen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Move the part onto the plate, or choose a larger plate.</source>
            <translation>Das Teil auf die Platte rücken, oder eine größere Platte wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Raise the part, or seat it on its rests.</source>
            <translation>Das Teil anheben, oder auf seine Auflagen setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>Repair the part.</source>
            <translation>Das Teil reparieren.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>The part has no volume, so it has no weight: its faces enclose nothing, or it is inside out.</source>
            <translation>Das Teil hat kein Volumen und damit kein Gewicht: seine Flächen umschließen nichts, oder es ist umgestülpt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>The part is beside the plate.</source>
            <translation>Das Teil liegt neben der Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>The part reaches {over:.1f} mm over the plate's edge.</source>
            <translation>Das Teil ragt {over:.1f} mm über den Rand der Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>The part reaches {value:.3f} mm into the plate.</source>
            <translation>Das Teil ragt {value:.3f} mm in die Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>does not exist or is not flat</source>
            <translation>ist nicht vorhanden oder nicht eben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_checks.py" />
            <source>no longer looks down</source>
            <translation>zeigt nicht mehr nach unten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Choose a hole that is open above, or a smaller head.</source>
            <translation>Eine oben offene Bohrung oder einen kleineren Kopf wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Give it a ring under the hole, or put a rest beside it.</source>
            <translation>Einen Ring unter die Bohrung legen, oder eine Auflage daneben setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Give its preload.</source>
            <translation>Die Vorspannkraft angeben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Lower its preload, or take a larger screw.</source>
            <translation>Die Vorspannkraft senken, oder eine größere Schraube nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Move it to a hole that goes through, or delete it.</source>
            <translation>In eine durchgehende Bohrung setzen, oder löschen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Put a large washer under its head, or take a larger screw.</source>
            <translation>Eine große Scheibe unter den Kopf legen, oder eine größere Schraube nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Put a washer under its head, or tighten it less.</source>
            <translation>Eine Scheibe unter den Kopf legen, oder weniger anziehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Raise its preload, or take a smaller screw.</source>
            <translation>Die Vorspannkraft erhöhen, oder eine kleinere Schraube nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Snap it to its hole again, or change the ring's diameter.</source>
            <translation>Neu auf die Bohrung einrasten, oder den Ringdurchmesser ändern.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Snap it to its hole again, or take a smaller head.</source>
            <translation>Neu auf die Bohrung einrasten, oder einen kleineren Kopf nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Snap it to the hole.</source>
            <translation>Auf die Bohrung einrasten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>Take a smaller screw.</source>
            <translation>Eine kleinere Schraube nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>can't be put in: the part is above its head at {above:.1f} mm</source>
            <translation>lässt sich nicht einsetzen: das Teil liegt bei {above:.1f} mm über ihrem Kopf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>has a head of {pressing_mm:g} mm over a hole of {diameter_mm:g} mm</source>
            <translation>hat einen Kopf von {pressing_mm:g} mm über einer Bohrung von {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>has a ring at {under_mm:.2f} mm that does not touch the part all round: up to {gap_mm:.2f} mm are between</source>
            <translation>hat einen Ring auf {under_mm:.2f} mm, der das Teil nicht ringsum berührt: bis zu {gap_mm:.2f} mm liegen dazwischen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>has its head at {height_mm:.2f} mm, where it does not lie on the part all round: up to {gap_mm:.2f} mm are between</source>
            <translation>hat ihren Kopf auf {height_mm:.2f} mm, wo er nicht ringsum aufliegt: bis zu {gap_mm:.2f} mm liegen dazwischen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>is not tightened</source>
            <translation>ist nicht angezogen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>is tightened to only {force_n:.0f} N: it comes loose in a cut</source>
            <translation>ist mit nur {force_n:.0f} N angezogen: sie löst sich beim Zerspanen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>is to pull with {force_n:.0f} N, {thread} of class 8.8 takes {preload_8_8_n:.0f} N</source>
            <translation>soll mit {force_n:.0f} N ziehen, {thread} der Klasse 8.8 nimmt {preload_8_8_n:.0f} N auf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>is {thread} and needs a hole of {clearance_close_mm:g} mm (ISO 273, close), its hole has {diameter_mm:g} mm</source>
            <translation>ist {thread} und braucht eine Bohrung von {clearance_close_mm:g} mm (ISO 273, fein), ihre Bohrung hat {diameter_mm:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>presses with {force_n:.0f} N where nothing carries the part: it bends the part</source>
            <translation>drückt mit {force_n:.0f} N, wo nichts das Teil trägt: sie verbiegt das Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>presses {pressure:.0f} MPa into {name}, which yields at {borne:.0f} MPa</source>
            <translation>drückt mit {pressure:.0f} MPa auf {name}, das bei {borne:.0f} MPa fließt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>stands in no upright through hole of the part</source>
            <translation>sitzt in keiner senkrechten Durchgangsbohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/part_screw_checks.py" />
            <source>stands {off:.2f} mm beside the axis of its hole and meets its wall</source>
            <translation>sitzt {off:.2f} mm neben der Achse ihrer Bohrung und trifft die Wand</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>Bring the places together, or take a larger plate.</source>
            <translation>Die Plätze zusammenrücken, oder eine größere Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>Set the places farther apart.</source>
            <translation>Die Plätze weiter auseinander legen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>The part</source>
            <translation>Das Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>The part at place {number} reaches {over:.1f} mm over the plate's edge.</source>
            <translation>Das Teil auf Platz {number} ragt {over:.1f} mm über den Rand der Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>The parts at places {one} and {other} overlap.</source>
            <translation>Die Teile auf den Plätzen {one} und {other} überlappen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>What is milled for place {a} runs into that for place {b}.</source>
            <translation>Was für Platz {a} gefräst wird, läuft in das für Platz {b}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>place {number}</source>
            <translation>Platz {number}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>places {numbers}</source>
            <translation>den Plätzen {numbers}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>{name} is beside the plate at {places}.</source>
            <translation>{name} liegt neben der Platte, auf {places}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/place_checks.py" />
            <source>{what} of place {place} is in the way of {other} of place {other_place}.</source>
            <translation>{what} von Platz {place} ist {other} von Platz {other_place} im Weg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>A pad at X {at:.1f} Y {at2:.1f} stands on hole {tag} ({size})</source>
            <translation>Eine gefräste Auflage bei X {at:.1f} Y {at2:.1f} steht auf Bohrung {tag} ({size})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>Move them onto its hole pattern, or put them on an adapter.</source>
            <translation>Auf ihr Lochbild rücken, oder auf eine Adapterplatte setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>The pad at X {x:.1f} Y {y:.1f} reaches over the edge of {name}</source>
            <translation>Die gefräste Auflage bei X {x:.1f} Y {y:.1f} ragt über den Rand von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>The plate can't be machined: {fault}.</source>
            <translation>Die Platte ist nicht herstellbar: {fault}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>The universal plate would be machined for {count} of the elements on it</source>
            <translation>Für {count} der Elemente darauf müsste die Universalplatte bearbeitet werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_checks.py" />
            <source>{name} reaches {over:.1f} mm over the edge of the plate</source>
            <translation>{name} ragt {over:.1f} mm über den Rand der Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_edges.py" />
            <source>Make the edge break smaller, or the plate thicker.</source>
            <translation>Die Kantenfase kleiner oder die Platte dicker machen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_edges.py" />
            <source>The edge break cuts the mouth of hole {tag} ({size})</source>
            <translation>Die Kantenfase schneidet die Mündung von Bohrung {tag} ({size}) an</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_edges.py" />
            <source>The top edge of {name} at the {side} is not broken: something stands at it</source>
            <translation>Die Oberkante von {name} ({side}) ist nicht gefast: dort steht etwas</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_edges.py" />
            <source>edges broken by {size_mm:g} mm leave too little of its sides</source>
            <translation>Kanten mit einer Fase von {size_mm:g} mm lassen zu wenig von den Seiten stehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_edges.py" />
            <source>make the edge break {most:.1f} mm at most</source>
            <translation>die Kantenfase höchstens {most:.1f} mm groß machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>a cutter of {cutter_mm:g} mm does not get into the nest's contour at X {x:.1f} Y {y:.1f}</source>
            <translation>ein Fräser von {cutter_mm:g} mm kommt bei X {x:.1f} Y {y:.1f} nicht in die Kontur des Formnests</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>contact {number} of the nest is {off:.3f} mm away from its wall at X {at:.1f} Y {at2:.1f}</source>
            <translation>Kontakt {number} des Formnests ist bei X {at:.1f} Y {at2:.1f} {off:.3f} mm von der Wand entfernt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>lower the part, or make the nest a raised wall</source>
            <translation>das Teil tiefer legen, oder das Formnest als erhabene Wand ausführen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>move it to a straight place of the contour, or make it narrower</source>
            <translation>an eine gerade Stelle der Kontur rücken, oder schmaler machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>take a thinner cutter, or a larger clearance</source>
            <translation>einen dünneren Fräser oder ein größeres Spiel nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_nest.py" />
            <source>the nest's pocket has no depth: the part lies above the plate's face</source>
            <translation>die Tasche des Formnests hat keine Tiefe: das Teil liegt über der Plattenoberseite</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_recess.py" />
            <source>take narrower channels, fewer supports, or no recess</source>
            <translation>schmalere Kanäle, weniger Stützen oder keine Vertiefung nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_recess.py" />
            <source>the {recess} inside the seal finds no room</source>
            <translation>die Vertiefung innerhalb der Dichtung findet keinen Platz ({recess})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>choose a grid vacuum plate</source>
            <translation>eine Rastervakuumplatte wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>grid vacuum plate</source>
            <translation>Rastervakuumplatte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>no port of the plate is inside these cells</source>
            <translation>in diesen Zellen liegt kein Anschluss der Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>take cells that have a whole side in common</source>
            <translation>Zellen mit einer ganzen gemeinsamen Seite nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>take more cells, or move the part over a port</source>
            <translation>mehr Zellen nehmen, oder das Teil über einen Anschluss rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>the cells are not one area</source>
            <translation>die Zellen bilden keine zusammenhängende Fläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>the cells touch only at a corner</source>
            <translation>die Zellen berühren sich nur an einer Ecke</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_slots.py" />
            <source>{name} has no slots</source>
            <translation>{name} hat keine Nuten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_tray.py" />
            <source>a cutter of {cutter_mm:g} mm does not get round the part</source>
            <translation>ein Fräser von {cutter_mm:g} mm kommt nicht um das Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/plate_tray.py" />
            <source>potting tray</source>
            <translation>Vergusswanne</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>Make it shallower, or use a thicker plate.</source>
            <translation>Flacher machen, oder eine dickere Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>Make it smaller, or 0 for none.</source>
            <translation>Kleiner machen, oder 0 für keine.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>Make the lead-in smaller, or the wall higher.</source>
            <translation>Die Einführfase kleiner oder die Wand höher machen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>Make the lead-in smaller, or the wall thicker.</source>
            <translation>Die Einführfase kleiner oder die Wand dicker machen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>Move it inwards.</source>
            <translation>Nach innen rücken.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The engraving</source>
            <translation>Die Gravur</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The lead-in of the nest leaves less than {rim:g} mm of its wall's top</source>
            <translation>Die Einführfase des Formnests lässt weniger als {rim:g} mm von der Oberseite seiner Wand stehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The lead-in of the nest runs over the edge of {name}</source>
            <translation>Die Einführfase des Formnests läuft über den Rand von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The lead-in of the nest takes more than half of its wall's height: its contacts touch at the middle</source>
            <translation>Die Einführfase des Formnests nimmt mehr als die halbe Höhe seiner Wand: seine Kontakte liegen in der Mitte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The nest</source>
            <translation>Das Formnest</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The nest gets no lead-in chamfer of {size:g} mm: {fault}</source>
            <translation>Das Formnest bekommt keine Einführfase von {size:g} mm: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The recess of the vacuum zone</source>
            <translation>Die Vertiefung des Vakuumfelds</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>The tray</source>
            <translation>Die Vergusswanne</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>cuts a seal groove</source>
            <translation>schneidet eine Dichtnut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>is cut by</source>
            <translation>wird geschnitten von</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>leaves a wall of {value:.2f} mm at</source>
            <translation>lässt eine Wand von {value:.2f} mm an:</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>leaves {roof:.2f} mm above</source>
            <translation>lässt {roof:.2f} mm über:</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>opens into</source>
            <translation>öffnet sich in</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>runs {over:.1f} mm over</source>
            <translation>läuft {over:.1f} mm über:</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>stands on</source>
            <translation>steht auf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>stands on a seal groove</source>
            <translation>steht auf einer Dichtnut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>{feature} {says}</source>
            <translation>{feature} {says}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>{says} hole {tag} ({size}) at X {x:.1f} Y {y:.1f}</source>
            <translation>{says} Bohrung {tag} ({size}) bei X {x:.1f} Y {y:.1f}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/pocket_checks.py" />
            <source>{says} the edge of {name}</source>
            <translation>{says} Rand von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Draw it again where the part is now.</source>
            <translation>Neu zeichnen, wo das Teil jetzt liegt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Draw it again.</source>
            <translation>Neu zeichnen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Fill it lower.</source>
            <translation>Weniger hoch füllen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Let it cool to {room_c:g} °C before it is measured or cut.</source>
            <translation>Vor dem Messen oder Zerspanen auf {room_c:g} °C abkühlen lassen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Make the wall higher, or fill less.</source>
            <translation>Die Wand höher machen, oder weniger füllen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Take an alloy that melts lower, or another way to hold the part.</source>
            <translation>Eine Legierung nehmen, die niedriger schmilzt, oder das Teil anders spannen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>Turn the drain to another side.</source>
            <translation>Den Ablauf nach einer anderen Seite drehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>can't be milled: {fault}.</source>
            <translation>ist nicht fräsbar: {fault}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>covers face {face}, which a tool is to cut.</source>
            <translation>bedeckt Fläche {face}, die ein Werkzeug bearbeiten soll.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>covers faces {faces}, which a tool is to cut.</source>
            <translation>bedeckt die Flächen {faces}, die ein Werkzeug bearbeiten soll.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>has its drain outside the tray.</source>
            <translation>hat den Ablauf außerhalb der Wanne.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>has its wall {room:.1f} mm above the alloy.</source>
            <translation>hat die Wand nur {room:.1f} mm über der Legierung.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>has its wall {room:.1f} mm below the alloy.</source>
            <translation>hat die Wand {room:.1f} mm unter dem Spiegel der Legierung.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>has the part through its wall.</source>
            <translation>hat das Teil in der Wand stehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>is poured at {pour_c:g} °C, and {name} goes soft at {softens_c:g} °C.</source>
            <translation>wird mit {pour_c:g} °C vergossen, und {name} erweicht bei {softens_c:g} °C.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>takes {name}: {hazard}.</source>
            <translation>nimmt {name}: {hazard}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>takes {poured_cm3:.0f} cm³ of alloy at each of {count} places, {kg:.2f} kg.</source>
            <translation>braucht {poured_cm3:.0f} cm³ Legierung an jedem von {count} Plätzen, {kg:.2f} kg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>takes {poured_cm3:.0f} cm³ of alloy, {kg:.2f} kg.</source>
            <translation>braucht {poured_cm3:.0f} cm³ Legierung, {kg:.2f} kg.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>touches no face of the part: it counts for nothing in the holding.</source>
            <translation>berührt keine Fläche des Teils: zählt beim Halten nicht mit.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>warms the part: over {size:.0f} mm it is up to {grown:.0f} µm longer when the alloy is poured.</source>
            <translation>erwärmt das Teil: auf {size:.0f} mm ist es beim Vergießen bis zu {grown:.0f} µm länger.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/potting_checks.py" />
            <source>was drawn for a lower level: only the lowest {deepest:.1f} mm of it hold.</source>
            <translation>wurde für eine niedrigere Füllhöhe gezeichnet: nur die untersten {deepest:.1f} mm halten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/reach_checks.py" />
            <source>No end mill of the catalogue is smaller: leave them to another process.</source>
            <translation>Kein Schaftfräser des Katalogs ist kleiner: einem anderen Verfahren überlassen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/reach_checks.py" />
            <source>{name}: an end mill of {diameter_mm:g} mm leaves {area:.1f} mm² in the corners of face {number}.</source>
            <translation>{name}: ein Schaftfräser von {diameter_mm:g} mm lässt {area:.1f} mm² in den Ecken von Fläche {number} stehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/reach_checks.py" />
            <source>{name}: its end mill sticks out {stick_out_mm:g} mm, and the part beside face {number} is higher: its holder hits it.</source>
            <translation>{name}: der Schaftfräser ragt {stick_out_mm:g} mm heraus, und das Teil neben Fläche {number} ist höher: der Halter stößt an.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/reach_checks.py" />
            <source>{owner} is in the way of {name} on face {number}: its cutter or its holder does not get to {area:.0f} mm².</source>
            <translation>{owner} ist {name} an Fläche {number} im Weg: Fräser oder Halter erreichen {area:.0f} mm² nicht.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>Take a longer screw, or a thicker plate.</source>
            <translation>Eine längere Schraube oder eine dickere Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>Take a shorter screw or a thicker plate, or put washers under its head.</source>
            <translation>Eine kürzere Schraube oder eine dickere Platte nehmen, oder Scheiben unter den Kopf legen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>Take a shorter screw, or tap the hole deeper.</source>
            <translation>Eine kürzere Schraube nehmen, oder das Gewinde tiefer schneiden.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>Take {near:g} mm.</source>
            <translation>{near:g} mm nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>Tighten it less, take a longer screw, or a thread insert.</source>
            <translation>Weniger anziehen, eine längere Schraube oder einen Gewindeeinsatz nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>{name} pulls {force_n:.0f} N, its thread in {name2} strips at {holds:.0f} N</source>
            <translation>{name} zieht mit {force_n:.0f} N, das Gewinde in {name2} reißt bei {holds:.0f} N aus</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>{name}: its screw {size} comes {underside:.1f} mm out of the underside of {name2}</source>
            <translation>{name}: die Schraube {size} ragt {underside:.1f} mm unten aus {name2}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>{name}: its screw {size} is only {max:.1f} mm in the thread, {wanted:g} mm are wanted</source>
            <translation>{name}: die Schraube {size} greift nur {max:.1f} mm ins Gewinde, gefordert sind {wanted:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>{name}: its screw {size} is {reach:.1f} mm too long for its thread and bottoms before it is tight</source>
            <translation>{name}: die Schraube {size} ist {reach:.1f} mm zu lang für das Gewinde und stößt auf, bevor sie fest ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/screw_checks.py" />
            <source>{name}: {size} is no length that is sold</source>
            <translation>{name}: {size} ist keine Handelslänge</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>A pad at X {at:.1f} Y {at2:.1f} is cut by the seal groove</source>
            <translation>Eine gefräste Auflage bei X {at:.1f} Y {at2:.1f} wird von der Dichtnut geschnitten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Hole {tag} ({size}) at X {mouth:.1f} Y {mouth2:.1f} is under the wall of a seal groove</source>
            <translation>Bohrung {tag} ({size}) bei X {mouth:.1f} Y {mouth2:.1f} liegt unter der Wand einer Dichtnut</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Hole {tag} ({size}) at X {x:.1f} Y {y:.1f} goes through the plate inside the vacuum zone</source>
            <translation>Bohrung {tag} ({size}) bei X {x:.1f} Y {y:.1f} geht im Vakuumfeld durch die Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Move it inwards or outwards.</source>
            <translation>Nach innen oder außen rücken.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Plug it, or draw an island around it.</source>
            <translation>Verschließen, oder eine Insel darum zeichnen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Plug them with set screws.</source>
            <translation>Mit Gewindestiften verschließen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>The seal groove {says}</source>
            <translation>Die Dichtnut {says}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>The seal groove {says} at X {x:.1f} Y {y:.1f}</source>
            <translation>Die Dichtnut {says} bei X {x:.1f} Y {y:.1f}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Two seal grooves {word}</source>
            <translation>Zwei Dichtnuten {word}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>Use a thicker plate.</source>
            <translation>Eine dickere Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>encloses {plugs} tapped holes of the pattern</source>
            <translation>umschließt {plugs} Gewindebohrungen des Lochbilds</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>has a sharp corner, and its cord needs a radius of {least:.1f} mm</source>
            <translation>hat eine scharfe Ecke, und die Schnur braucht einen Radius von {least:.1f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>has its port outside the zone</source>
            <translation>hat den Anschluss außerhalb des Felds</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>is cut by hole {tag} ({size})</source>
            <translation>wird von Bohrung {tag} ({size}) geschnitten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>leave a wall of {wall:.2f} mm</source>
            <translation>lassen eine Wand von {wall:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>leaves a wall of {room:.2f} mm at the edge of</source>
            <translation>lässt eine Wand von {room:.2f} mm am Rand von</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>leaves a wall of {wall:.2f} mm to hole {tag} ({size})</source>
            <translation>lässt eine Wand von {wall:.2f} mm zu Bohrung {tag} ({size})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>run into each other</source>
            <translation>laufen ineinander</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>runs out of</source>
            <translation>läuft hinaus aus</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>turns with a radius of {radius:.1f} mm, and its cord needs {least:.1f} mm</source>
            <translation>hat einen Radius von {radius:.1f} mm, und die Schnur braucht {least:.1f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/seal_checks.py" />
            <source>{word} {name}</source>
            <translation>{word} {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Choose a grid vacuum plate, or draw the zone again.</source>
            <translation>Eine Rastervakuumplatte wählen, oder das Feld neu zeichnen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Choose the zone's cells again.</source>
            <translation>Die Zellen des Felds neu wählen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Lay the part on the plate.</source>
            <translation>Das Teil auf die Platte legen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Shift the places by whole steps of {pitch_mm:g} mm.</source>
            <translation>Die Plätze um ganze Schritte von {pitch_mm:g} mm verschieben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Take a cord that fits the slots.</source>
            <translation>Eine zu den Nuten passende Schnur nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>Take a sponge cord, or put sealing paste on the corners.</source>
            <translation>Eine Moosgummischnur nehmen, oder die Ecken mit Dichtpaste füllen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>has a cord for a gland of {groove_width_mm:g} x {groove_depth_mm:g} mm, the slots are {width_mm:g} x {depth_mm:g} mm.</source>
            <translation>hat eine Schnur für eine Nut von {groove_width_mm:g} x {groove_depth_mm:g} mm, die Nuten haben {width_mm:g} x {depth_mm:g} mm.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>has its cord {off:.2f} mm beside the plate's slots.</source>
            <translation>hat seine Schnur {off:.2f} mm neben den Nuten der Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>has none of the plate's ports.</source>
            <translation>hat keinen der Anschlüsse der Platte.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>has the part {seat_mm:.2f} mm above the plate: the cord does not reach it.</source>
            <translation>hat das Teil {seat_mm:.2f} mm über der Platte: die Schnur erreicht es nicht.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>is not over slots at place {number}.</source>
            <translation>liegt auf Platz {number} nicht über Nuten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>lies in slots, and what it stands on has none.</source>
            <translation>liegt in Nuten, und worauf es steht, hat keine.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slot_checks.py" />
            <source>turns square corners in the slots, which a solid cord does not fill.</source>
            <translation>macht in den Nuten rechte Ecken, die eine Vollschnur nicht füllt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slotted_clamps.py" />
            <source>Bring the stud nearer to the middle of the slot, or take a longer strap.</source>
            <translation>Den Stehbolzen näher zur Schlitzmitte setzen, oder eine längere Spannpratze nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/slotted_clamps.py" />
            <source>{name} has its stud {over:.1f} mm beyond the end of its slot.</source>
            <translation>{name} hat den Stehbolzen {over:.1f} mm außerhalb des Schlitzes.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>don't open this file if you don't know where it is from</source>
            <translation>die Datei nicht öffnen, wenn ihre Herkunft unbekannt ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>it holds a file “{filename}” that does not belong in a job</source>
            <translation>sie enthält eine Datei „{filename}“, die nicht in einen Auftrag gehört</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>it is locked with a password</source>
            <translation>sie ist mit einem Passwort geschützt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>take one of the kept copies beside it (.~1~)</source>
            <translation>eine der aufbewahrten Kopien daneben nehmen (.~1~)</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>take one of the kept copies, or make the job again from the part</source>
            <translation>eine der aufbewahrten Kopien nehmen, oder den Auftrag aus dem Teil neu anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>the file is damaged or is not a Holdfast job</source>
            <translation>die Datei ist beschädigt oder kein Holdfast-Auftrag</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>the part's STEP file is missing</source>
            <translation>die STEP-Datei des Teils fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>the part's STEP file is not the one that the job was made for</source>
            <translation>die STEP-Datei des Teils ist nicht die, für die der Auftrag angelegt wurde</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>this is not a Holdfast job</source>
            <translation>das ist kein Holdfast-Auftrag</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>unlock it first</source>
            <translation>zuerst entsperren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/archive.py" />
            <source>{name} unpacks to more than a job can hold</source>
            <translation>{name} entpackt sich zu mehr, als ein Auftrag fassen kann</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>choose a shorter name</source>
            <translation>einen kürzeren Namen wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>choose another name</source>
            <translation>einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>could not be saved, {what}</source>
            <translation>konnte nicht gespeichert werden, {what}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>free some space or save somewhere else</source>
            <translation>Platz schaffen oder woanders speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>save somewhere else</source>
            <translation>woanders speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the disk is full</source>
            <translation>die Festplatte ist voll</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the disk is read-only</source>
            <translation>der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the disk quota is used up</source>
            <translation>das Kontingent auf der Festplatte ist aufgebraucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the file would be larger than the system allows</source>
            <translation>die Datei wäre größer, als das System erlaubt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the folder does not exist</source>
            <translation>den Ordner gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the folder is not a folder</source>
            <translation>der Ordner ist kein Ordner</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>the name is too long</source>
            <translation>der Name ist zu lang</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>there is a folder of that name</source>
            <translation>es gibt einen Ordner dieses Namens</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>try another place</source>
            <translation>einen anderen Ort versuchen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/atomic.py" />
            <source>writing there is not allowed</source>
            <translation>Schreiben ist dort nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>choose a .holdfast file</source>
            <translation>eine .holdfast-Datei wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>correct it there, or take one of the kept copies</source>
            <translation>dort berichtigen, oder eine der aufbewahrten Kopien nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>its id is {id}</source>
            <translation>die Kennung ist {id}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>its version is not a number from 1</source>
            <translation>die Version ist keine Zahl ab 1</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>job.json can't be read ({fault})</source>
            <translation>job.json ist nicht lesbar ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>take one of the kept copies</source>
            <translation>eine der aufbewahrten Kopien nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>the id is used twice</source>
            <translation>die Kennung ist doppelt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>there is no adapter {host}</source>
            <translation>es gibt keine Adapterplatte {host}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>there is no job in it</source>
            <translation>sie enthält keinen Auftrag</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/document.py" />
            <source>{place}: {what}</source>
            <translation>{place}: {what}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/files.py" />
            <source>check the name and the rights</source>
            <translation>Namen und Rechte prüfen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/files.py" />
            <source>choose another one</source>
            <translation>eine andere wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/files.py" />
            <source>the file can't be read ({strerror})</source>
            <translation>die Datei ist nicht lesbar ({strerror})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/files.py" />
            <source>the file is larger than {limit} MB</source>
            <translation>die Datei ist größer als {limit} MB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/layouts.py" />
            <source>correct the id</source>
            <translation>die Kennung berichtigen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/layouts.py" />
            <source>open it with a newer program</source>
            <translation>mit einem neueren Programm öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/layouts.py" />
            <source>the layout is of version {found}, this program knows up to {version}</source>
            <translation>das Layout hat die Version {found}, dieses Programm kennt sie bis {version}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/layouts.py" />
            <source>there is no {raw} in the catalogue</source>
            <translation>im Katalog gibt es kein {raw}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/migrations.py" />
            <source>a file of version {number} can't be opened by this program</source>
            <translation>eine Datei der Version {number} kann dieses Programm nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/job/storage/migrations.py" />
            <source>open and save it with an older one first</source>
            <translation>zuerst mit einem älteren öffnen und speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>choose other faces, or another stock</source>
            <translation>andere Flächen oder ein anderes Aufmaß wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>choose plane faces and a stock above 0</source>
            <translation>ebene Flächen und ein Aufmaß über 0 wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>choose plane faces for stock</source>
            <translation>ebene Flächen für das Aufmaß wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>face {number} is not plane</source>
            <translation>Fläche {number} ist nicht eben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>it has {count}</source>
            <translation>es hat {count}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>no stock to put on</source>
            <translation>kein Aufmaß anzubringen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/blank_solid.py" />
            <source>the part with its stock falls apart into {count} pieces</source>
            <translation>das Teil mit Aufmaß zerfällt in {count} Stücke</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/booleans.py" />
            <source>move features that touch one another a little apart</source>
            <translation>Elemente, die einander berühren, etwas auseinander rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/booleans.py" />
            <source>the kernel can't join these features to a body</source>
            <translation>der CAD-Kern kann diese Elemente nicht zu einem Körper verbinden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/facets.py" />
            <source>export the part with exact faces</source>
            <translation>das Teil mit exakten Flächen exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/facets.py" />
            <source>the solid is a mesh of {count} triangles, too many to make faces of</source>
            <translation>der Körper ist ein Netz aus {count} Dreiecken, zu viele für Flächen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/healing.py" />
            <source>mending the shape</source>
            <translation>Form wird repariert</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/lead_in_cuts.py" />
            <source>give the lead-in another size, or 0 for none</source>
            <translation>die Einführfase anders groß machen, oder 0 für keine</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/lead_in_cuts.py" />
            <source>the kernel can't cut the lead-in chamfer of the nest</source>
            <translation>der Kern kann die Einführfase des Formnests nicht schneiden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>choose one: {listed}</source>
            <translation>eines wählen: {listed}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>drawing the part</source>
            <translation>Teil wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>open it with healing, or export the part again</source>
            <translation>mit Reparatur öffnen, oder das Teil neu exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>reading the file</source>
            <translation>Datei wird gelesen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>the file has no solid {index}, only {count}</source>
            <translation>die Datei hat keinen Körper {index}, nur {count}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>the file has {count} solids</source>
            <translation>die Datei hat {count} Körper</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/loading.py" />
            <source>the kernel can't work with this shape ({fault})</source>
            <translation>der CAD-Kern kann mit dieser Form nicht arbeiten ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>check that it is a closed solid</source>
            <translation>prüfen, ob es ein geschlossener Körper ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>make the wall a little higher or lower, or lay the part on a face</source>
            <translation>die Wand etwas höher oder niedriger machen oder das Teil auf eine Fläche legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>make the wall higher, or lower the part</source>
            <translation>die Wand höher machen, oder das Teil tiefer legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>the kernel finds nothing of the part beside the wall</source>
            <translation>der Kern findet neben der Wand nichts vom Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>the part begins at {low:.2f} mm, above the wall's top at {top_mm:.2f} mm</source>
            <translation>das Teil beginnt bei {low:.2f} mm, über der Oberkante der Wand bei {top_mm:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/part_contour.py" />
            <source>the part casts no shadow</source>
            <translation>das Teil wirft keinen Schatten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/plate_stages.py" />
            <source>keep grooves and holes away from its edges and from one another</source>
            <translation>Nuten und Bohrungen von den Rändern und voneinander fernhalten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/plate_stages.py" />
            <source>{name} falls apart into {count} pieces</source>
            <translation>{name} zerfällt in {count} Stücke</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/recognition/part.py" />
            <source>measuring walls</source>
            <translation>Wände werden gemessen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/recognition/part.py" />
            <source>recognising faces</source>
            <translation>Flächen werden erkannt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/recognition/part.py" />
            <source>recognising holes</source>
            <translation>Bohrungen werden erkannt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/scene.py" />
            <source>drawing items</source>
            <translation>Elemente werden gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/scene.py" />
            <source>placing the part</source>
            <translation>Teil wird platziert</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/shape_bytes.py" />
            <source>open the STEP file again</source>
            <translation>die STEP-Datei noch einmal öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/shape_bytes.py" />
            <source>the stored shape can't be read</source>
            <translation>die gespeicherte Form ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_damage.py" />
            <source>export the part again</source>
            <translation>das Teil neu exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_damage.py" />
            <source>the STEP file is damaged: {count} {value} of its shape can't be read ({named})</source>
            <translation>die STEP-Datei ist beschädigt: {count} {value} der Form sind nicht lesbar ({named})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>ask for the right to read it</source>
            <translation>das Leserecht erbitten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>check the name</source>
            <translation>den Namen prüfen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>choose a STEP file</source>
            <translation>eine STEP-Datei wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>choose a file that a CAD system wrote as STEP</source>
            <translation>eine Datei wählen, die ein CAD-System als STEP geschrieben hat</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>copy or export it again</source>
            <translation>neu kopieren oder exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>export it again as STEP (AP242, AP214 or AP203)</source>
            <translation>neu als STEP ausgeben (AP242, AP214 oder AP203)</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a 7z archive</source>
            <translation>ist ein 7z-Archiv</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a BREP file</source>
            <translation>ist eine BREP-Datei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a CAD system's own document</source>
            <translation>ist ein eigenes Dokument eines CAD-Systems</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a PDF document</source>
            <translation>ist ein PDF-Dokument</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a Parasolid file</source>
            <translation>ist eine Parasolid-Datei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a glTF mesh without exact faces</source>
            <translation>ist ein glTF-Netz ohne exakte Flächen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is a zip archive</source>
            <translation>ist ein Zip-Archiv</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is an STL mesh without exact faces</source>
            <translation>ist ein STL-Netz ohne exakte Flächen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is an XML file, not a STEP file of part 21</source>
            <translation>ist eine XML-Datei, keine STEP-Datei nach Teil 21</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>is compressed with gzip (stpZ)</source>
            <translation>ist mit gzip gepackt (stpZ)</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the STEP file has a header and no data</source>
            <translation>die STEP-Datei hat einen Kopf und keine Daten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the STEP file is cut off: its end mark (END-ISO-10303-21) is missing</source>
            <translation>die STEP-Datei ist abgeschnitten: die Endmarke (END-ISO-10303-21) fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file can't be read ({fault})</source>
            <translation>die Datei ist nicht lesbar ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file holds {kind}</source>
            <translation>die Datei enthält {kind}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file is an IGES file</source>
            <translation>die Datei ist eine IGES-Datei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file is an STL mesh without exact faces</source>
            <translation>die Datei ist ein STL-Netz ohne exakte Flächen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file is larger than 2 GB</source>
            <translation>die Datei ist größer als 2 GB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file may not be read</source>
            <translation>die Datei darf nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>the file {what}</source>
            <translation>die Datei {what}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>there is no such file</source>
            <translation>diese Datei gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>this is a folder</source>
            <translation>das ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_envelope.py" />
            <source>unpack it, and open the STEP file in it</source>
            <translation>auspacken und die STEP-Datei darin öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>checking the solids</source>
            <translation>Körper werden geprüft</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>export it again</source>
            <translation>neu exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>making the solids</source>
            <translation>Körper werden gebildet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>solid {index} has no finite size: faces of it have lost their boundaries</source>
            <translation>Körper {index} hat keine endliche Größe: Flächen haben ihre Begrenzung verloren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>the STEP file can't be understood: its text is not correct STEP</source>
            <translation>die STEP-Datei ist nicht verständlich: ihr Text ist kein gültiges STEP</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>the STEP file holds no shape that can be read</source>
            <translation>die STEP-Datei enthält keine lesbare Form</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_file.py" />
            <source>the STEP file is damaged: its shape refers to {count} {value} that the file does not contain ({named})</source>
            <translation>die STEP-Datei ist beschädigt: ihre Form verweist auf {count} {value}, die nicht in der Datei sind ({named})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_writing.py" />
            <source>could not be written, {strerror}</source>
            <translation>konnte nicht geschrieben werden, {strerror}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/step_writing.py" />
            <source>the kernel can't write this shape as STEP</source>
            <translation>der CAD-Kern kann diese Form nicht als STEP schreiben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/tessellation.py" />
            <source>face {number} of the solid can't be shown: no triangles can be laid on it</source>
            <translation>Fläche {number} des Körpers ist nicht darstellbar: es lassen sich keine Dreiecke darauf legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/tessellation.py" />
            <source>heal the shape, or export it again</source>
            <translation>die Form reparieren, oder neu exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/tessellation.py" />
            <source>making triangles</source>
            <translation>Dreiecke werden gebildet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/views/outlines.py" />
            <source>move the section plane a little</source>
            <translation>die Schnittebene ein wenig verschieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/kernel/views/outlines.py" />
            <source>the kernel can't cut the part here</source>
            <translation>der Kern kann das Teil hier nicht schneiden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/draft.py" />
            <source>check the length unit that it was exported with</source>
            <translation>die Längeneinheit des Exports prüfen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/draft.py" />
            <source>the part is only {max:.3g} mm long, smaller than any locator</source>
            <translation>das Teil ist nur {max:.3g} mm lang, kleiner als jedes Anschlagelement</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/nests.py" />
            <source>locate the part by pins or side locators</source>
            <translation>das Teil mit Bolzen oder Anschlägen bestimmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/nests.py" />
            <source>the contour has no three straight places for a nest to touch</source>
            <translation>die Kontur hat keine drei geraden Stellen, die ein Formnest berühren kann</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/remark.py" />
            <source>First layout: no vacuum, clamps or side clamps found room that hold a finishing cut; draw a nest from the part's contour, pot it, leave stock to clamp on, or cut lighter.</source>
            <translation>Erster Entwurf: weder Vakuum noch Spanner noch Seitenspanner fanden Platz, um einen Schlichtschnitt zu halten; ein Nest nach der Kontur zeichnen, das Teil eingießen, Aufmaß zum Spannen stehen lassen oder leichter schneiden.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/remark.py" />
            <source>First layout: not every item found room for its body; turn or exchange those that the problems name, or leave stock on the part for them.</source>
            <translation>Erster Entwurf: nicht jedes Element fand Platz für seinen Körper; die in den Problemen genannten drehen oder austauschen, oder am Teil Aufmaß für sie stehen lassen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/seating.py" />
            <source>open a solid part</source>
            <translation>ein Teil mit Volumen öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/seating.py" />
            <source>the part has no extent in space</source>
            <translation>das Teil hat keine räumliche Ausdehnung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/slot_zone.py" />
            <source>face {face_number} covers no cell of the slots with {margin_mm:g} mm to spare</source>
            <translation>Fläche {face_number} bedeckt keine Zelle der Nuten mit {margin_mm:g} mm Rand</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/slot_zone.py" />
            <source>move the part over the slots, or take a plate with a finer grid</source>
            <translation>das Teil über die Nuten rücken, oder eine Platte mit feinerem Raster nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_cord.py" />
            <source>hold this face with clamps, or choose another face</source>
            <translation>diese Fläche mit Spannern halten, oder eine andere wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_cord.py" />
            <source>no cord of the catalogue finds room: {lack}</source>
            <translation>keine Schnur des Katalogs findet Platz: {lack}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_cord.py" />
            <source>the catalogue has no seal cord</source>
            <translation>der Katalog hat keine Dichtschnur</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_port.py" />
            <source>use a thinner cord or move the rests apart</source>
            <translation>eine dünnere Schnur nehmen oder die Auflagen auseinander rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_port.py" />
            <source>{name} has no room for its vacuum port</source>
            <translation>{name} hat keinen Platz für den Vakuumanschluss</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_room.py" />
            <source>hole {tag} ({size})</source>
            <translation>Bohrung {tag} ({size})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_room.py" />
            <source>the groove of {name}</source>
            <translation>die Nut von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_room.py" />
            <source>the pad of {name}</source>
            <translation>die Auflage von {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>ask for fewer pieces, move the line, or take a thinner cord</source>
            <translation>weniger Stücke verlangen, die Linie verschieben oder eine dünnere Dichtschnur nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>choose its cells, and draw a second zone over the others</source>
            <translation>ihre Zellen wählen und über den anderen eine zweite Zone zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>lay it through the zone</source>
            <translation>sie durch die Zone legen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>piece {number} of {count}, {length:.0f} × {width:.0f} mm, has no room for the groove of {cord}, which bends with {radius:g} mm</source>
            <translation>Stück {number} von {count}, {length:.0f} × {width:.0f} mm, hat keinen Platz für die Nut von {cord}, die mit {radius:g} mm biegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>the line does not cross {name}</source>
            <translation>die Linie kreuzt {name} nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zone_split.py" />
            <source>{name} lies in the plate's own slots</source>
            <translation>{name} liegt in den eigenen Nuten der Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>a blind hole of the part</source>
            <translation>ein Sackloch des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>draw the vacuum zone on a plane face</source>
            <translation>das Vakuumfeld auf einer ebenen Fläche zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>face {number} does not look straight down</source>
            <translation>Fläche {number} zeigt nicht senkrecht nach unten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>face {number} is not a plane</source>
            <translation>Fläche {number} ist nicht eben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>lay the part on that face, or choose the face that it lies on</source>
            <translation>das Teil auf diese Fläche legen, oder die Fläche wählen, auf der es liegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>move what is in its way, or make it smaller</source>
            <translation>wegrücken, was im Weg ist, oder kleiner machen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/layout/zones.py" />
            <source>the groove finds no way round {names}</source>
            <translation>die Nut findet keinen Weg um {names}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/resources.py" />
            <source>install Holdfast again</source>
            <translation>Holdfast neu installieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/resources.py" />
            <source>the folder of templates is not there</source>
            <translation>der Ordner der Vorlagen ist nicht da</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/resources.py" />
            <source>the program's own file “{value}” is missing</source>
            <translation>die programmeigene Datei „{value}“ fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/bias.py" />
            <source>measured is {mean:.2f} times the prediction ({low:.2f} to {high:.2f})</source>
            <translation>gemessen ist das {mean:.2f}fache der Vorhersage ({low:.2f} bis {high:.2f})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/bias.py" />
            <source>one measurement, {mean:.2f} times the prediction: too few to say</source>
            <translation>eine Messung, das {mean:.2f}fache der Vorhersage: zu wenig für eine Aussage</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/bias.py" />
            <source>{said}: no bias shows in {count} measurements</source>
            <translation>{said}: in {count} Messungen zeigt sich keine Abweichung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/bias.py" />
            <source>{said}: parts bend less than predicted, by {count} measurements</source>
            <translation>{said}: nach {count} Messungen biegen sich Teile weniger als vorhergesagt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/bias.py" />
            <source>{said}: parts bend more than predicted, by {count} measurements</source>
            <translation>{said}: nach {count} Messungen biegen sich Teile mehr als vorhergesagt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>1 piece</source>
            <translation>1 Stück</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>1 run</source>
            <translation>1 Los</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>Built on it: {name}, {number} rev. {revision}</source>
            <translation>Darauf gebaut: {name}, {number} Rev. {revision}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>Hole at X {x:g} Y {y:g}: {why} ({when})</source>
            <translation>Bohrung bei X {x:g} Y {y:g}: {why} ({when})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>Retired on {day}</source>
            <translation>Ausgemustert am {day}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>bores within {size_um:g} µm</source>
            <translation>Bohrungen innerhalb {size_um:g} µm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>flat to {flatness_um:g} µm</source>
            <translation>eben auf {flatness_um:g} µm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>used up</source>
            <translation>verbraucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>{count} pieces</source>
            <translation>{count} Stück</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>{count} runs</source>
            <translation>{count} Lose</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>{day}: inspected, {said}</source>
            <translation>{day}: geprüft, {said}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>{day}: {run}</source>
            <translation>{day}: {run}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/plate_uses.py" />
            <source>{pieces} in {runs}</source>
            <translation>Gefertigt: {pieces}, {runs}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>Revision {label}: {file}</source>
            <translation>Revision {label}: {file}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>release</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>reopen</source>
            <translation>wieder geöffnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>run without an order</source>
            <translation>Los ohne Auftragsnummer</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>run {order}</source>
            <translation>Los {order}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>set up in {minutes:g} min</source>
            <translation>in {minutes:g} min gerüstet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>{count} scrapped</source>
            <translation>{count} Ausschuss</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>{name}, version {number}: {act}</source>
            <translation>{name}, Version {number}: {act}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/history/time_line.py" />
            <source>{name}: {run}</source>
            <translation>{name}: {run}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/attachments.py" />
            <source>choose a file that is there and that you may read</source>
            <translation>eine vorhandene, lesbare Datei wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/blobs.py" />
            <source>keep it beside the library, and write in a note where</source>
            <translation>neben der Bibliothek aufbewahren und den Ort in eine Notiz schreiben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/blobs.py" />
            <source>the file {file}… in the library is damaged or missing</source>
            <translation>die Datei {file}… in der Bibliothek ist beschädigt oder fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/blobs.py" />
            <source>{what} is larger than {largest_bytes} MB</source>
            <translation>{what} ist größer als {largest_bytes} MB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/customers.py" />
            <source>add another revision for another file</source>
            <translation>für eine andere Datei eine neue Revision anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/customers.py" />
            <source>of a revision only {sorted} can be changed</source>
            <translation>an einer Revision ist nur {sorted} änderbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/customers.py" />
            <source>the STEP file is not the one of this revision</source>
            <translation>die STEP-Datei ist nicht die dieser Revision</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/filing.py" />
            <source>give this one its own revision</source>
            <translation>dieser eine eigene Revision geben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/filing.py" />
            <source>revision {label} of {number} is another STEP file, {file_name}</source>
            <translation>Revision {label} von {number} ist eine andere STEP-Datei, {file_name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/fixtures.py" />
            <source>only the name, the number and the note of a fixture can be changed</source>
            <translation>an einer Vorrichtung sind nur Name, Nummer und Notiz änderbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/fixtures.py" />
            <source>save a version for everything else</source>
            <translation>für alles andere eine Version speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>convert them to millimetres, and say units = "mm"</source>
            <translation>in Millimeter umrechnen und units = "mm" angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>its lengths are in {said}</source>
            <translation>die Längen sind in {said}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>take another id</source>
            <translation>eine andere Kennung nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>take it over again</source>
            <translation>noch einmal übernehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>the file does not say its {name}</source>
            <translation>in der Datei fehlt: {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>the item can't be read ({fault})</source>
            <translation>der Artikel ist nicht lesbar ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>the library has another item of this id</source>
            <translation>die Bibliothek hat einen anderen Artikel mit dieser Kennung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>write {name} = "..." under [file]</source>
            <translation>{name} = "..." unter [file] schreiben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/items.py" />
            <source>{name}, [file]</source>
            <translation>{name}, [file]</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/plates.py" />
            <source>choose one of the catalogue's plates or adapters</source>
            <translation>eine Platte oder Adapterplatte des Katalogs wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/plates.py" />
            <source>this is neither a plate nor an adapter</source>
            <translation>das ist weder eine Platte noch eine Adapterplatte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/releases.py" />
            <source>it is a draft already</source>
            <translation>sie ist schon ein Entwurf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/releases.py" />
            <source>it is {status} already</source>
            <translation>sie ist schon {status}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/releases.py" />
            <source>reopen it first</source>
            <translation>zuerst wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/releases.py" />
            <source>there is nothing to do</source>
            <translation>es gibt nichts zu tun</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/releases.py" />
            <source>you looked at version {seen}, the fixture is at version {head} by now</source>
            <translation>Sie haben Version {seen} angesehen, die Vorrichtung ist inzwischen bei Version {head}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/runs.py" />
            <source>correct one of the two</source>
            <translation>eine von beiden berichtigen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/runs.py" />
            <source>run {value}</source>
            <translation>Los {value}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/runs.py" />
            <source>{scrap} scrapped pieces are more than the {quantity} that were made</source>
            <translation>{scrap} Ausschussstücke sind mehr als die {quantity} gefertigten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>add the part as a revision first</source>
            <translation>zuerst das Teil als Revision anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>branch it, or have it reopened by who may release</source>
            <translation>abzweigen, oder von Freigabeberechtigten wieder öffnen lassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>open the job again and save it then</source>
            <translation>den Auftrag neu öffnen und dann speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>the fixture is {status} and locked</source>
            <translation>die Vorrichtung ist {status} und gesperrt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>the fixture was saved as version {theirs} while you worked on version {yours}</source>
            <translation>die Vorrichtung wurde als Version {theirs} gespeichert, während Sie an Version {yours} gearbeitet haben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>the fixture was saved by {author} as version {theirs} while you worked on version {yours}</source>
            <translation>die Vorrichtung wurde von {author} als Version {theirs} gespeichert, während Sie an Version {yours} gearbeitet haben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>the job's part is not the file of revision {label}</source>
            <translation>das Teil des Auftrags ist nicht die Datei der Revision {label}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/keeping/saving.py" />
            <source>yours is kept aside as version {number}: compare them, and save again</source>
            <translation>Ihre liegt daneben als Version {number}: beide vergleichen und neu speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>a similar part</source>
            <translation>ein ähnliches Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>another part</source>
            <translation>ein anderes Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>area</source>
            <translation>Oberfläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>may be a revision of the part</source>
            <translation>vielleicht eine Revision des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>round holes elsewhere</source>
            <translation>Bohrungen an anderer Stelle</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>the mirror image of the part</source>
            <translation>das Spiegelbild des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>the same part</source>
            <translation>dasselbe Teil</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>{count} holes instead of {before}</source>
            <translation>{count} Bohrungen statt {before}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/comparing.py" />
            <source>{name} {share:+.2g} %</source>
            <translation>{name} {share:+.2g} %</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/making.py" />
            <source>open it with healing, or export it again as a solid</source>
            <translation>mit Reparatur öffnen, oder neu als Körper exportieren</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/likeness/making.py" />
            <source>the part has no volume to recognise it by</source>
            <translation>das Teil hat kein Volumen, an dem es zu erkennen wäre</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/hole_matching.py" />
            <source>another counterbore or countersink</source>
            <translation>andere Senkung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/hole_matching.py" />
            <source>depth {old:g} -&gt; {new:g} mm</source>
            <translation>Tiefe {old:g} -&gt; {new:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/hole_matching.py" />
            <source>diameter {old:g} -&gt; {new:g} mm</source>
            <translation>Durchmesser {old:g} -&gt; {new:g} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/hole_matching.py" />
            <source>now blind</source>
            <translation>jetzt Sackloch</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/hole_matching.py" />
            <source>now through</source>
            <translation>jetzt durchgehend</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>1 face gone</source>
            <translation>1 Fläche weniger</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>1 face new</source>
            <translation>1 Fläche neu</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>a revision of the part</source>
            <translation>eine Revision des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>face {old} (now {new}) moved by {distance_mm:.3f} mm</source>
            <translation>Fläche {old} (jetzt {new}) um {distance_mm:.3f} mm verschoben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>hole {tag} is gone</source>
            <translation>Bohrung {tag} ist weg</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>hole {tag} is new</source>
            <translation>Bohrung {tag} ist neu</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>hole {tag}: {changes}</source>
            <translation>Bohrung {tag}: {changes}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>moved by {distance_mm:.3f} mm</source>
            <translation>um {distance_mm:.3f} mm verschoben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>the same part: every face and hole is where it was</source>
            <translation>dasselbe Teil: jede Fläche und Bohrung ist, wo sie war</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>{changes} and {count} more</source>
            <translation>{changes} und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>{count} faces gone</source>
            <translation>{count} Flächen weniger</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/mapping/verdict.py" />
            <source>{count} faces new</source>
            <translation>{count} Flächen neu</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/records/record.py" />
            <source>the sign number {ord} can't be kept in a text</source>
            <translation>das Zeichen Nummer {ord} ist in einem Text nicht möglich</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/records/record.py" />
            <source>type the text without it</source>
            <translation>den Text ohne das Zeichen eingeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>Drawn again</source>
            <translation>Neu gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>Fits as it is</source>
            <translation>Passt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>Fits, to be looked at</source>
            <translation>Passt, bitte ansehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>Lost its place, left out</source>
            <translation>Ohne Platz, weggelassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>Moved along</source>
            <translation>Mitgewandert</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>The part sits {way} elsewhere on its locators.</source>
            <translation>Das Teil sitzt um {way} anders an seinen Anschlägen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>The plate has to be changed, or made again.</source>
            <translation>Die Platte muss geändert oder neu gemacht werden.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>The plate stays as it is.</source>
            <translation>Die Platte bleibt, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>it does not belong to a face of the part</source>
            <translation>es gehört zu keiner Fläche des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>it no longer touches the part</source>
            <translation>es berührt das Teil nicht mehr</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its face has another outline, size or holes</source>
            <translation>seine Fläche hat andere Umrisse, Maße oder Bohrungen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its face is elsewhere</source>
            <translation>seine Fläche ist an anderer Stelle</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its face is gone</source>
            <translation>seine Fläche ist weg</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its hole has another size</source>
            <translation>seine Bohrung hat ein anderes Maß</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its hole is elsewhere</source>
            <translation>seine Bohrung ist an anderer Stelle</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>its hole is gone</source>
            <translation>seine Bohrung ist weg</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>the outline that its groove follows has changed</source>
            <translation>der Umriss, dem seine Nut folgt, hat sich geändert</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>the part has another face there</source>
            <translation>das Teil hat dort eine andere Fläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>{name} by {way}</source>
            <translation>{name} um {way}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>{said} ({codes})</source>
            <translation>{said} ({codes})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/fits.py" />
            <source>{said}: {why}.</source>
            <translation>{said}: {why}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/in_library.py" />
            <source>  {number}. {step}</source>
            <translation>  {number}. {step}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/in_library.py" />
            <source>No plate of known specification is on the shelf.</source>
            <translation>Keine Platte mit bekannten Daten ist im Regal.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/in_library.py" />
            <source>{plate}: {minutes}</source>
            <translation>{plate}: {minutes}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/in_library.py" />
            <source>{serial} does not take it: {why}.</source>
            <translation>{serial} nimmt sie nicht auf: {why}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/moving.py" />
            <source>make a new job for it</source>
            <translation>einen neuen Auftrag dafür anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/moving.py" />
            <source>make a new job for it: a fixture can't be moved over to the other hand</source>
            <translation>einen neuen Auftrag anlegen: eine Vorrichtung lässt sich nicht auf das Spiegelbild umsetzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/moving.py" />
            <source>only {share} of the old part's surfaces are found in the new one</source>
            <translation>nur {share} der Flächen des alten Teils finden sich im neuen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/moving.py" />
            <source>the new part is rather the mirror image of the old one</source>
            <translation>das neue Teil ist eher das Spiegelbild des alten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>a setup can't take {minutes:g} minutes</source>
            <translation>ein Rüsten kann nicht {minutes:g} Minuten dauern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>estimated, no run is known yet</source>
            <translation>geschätzt, noch kein Los ist bekannt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>from 1 run</source>
            <translation>aus 1 Los</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>from {count} runs</source>
            <translation>aus {count} Losen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>give a time of 0 or more</source>
            <translation>eine Zeit ab 0 angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/setup_times.py" />
            <source>{likely:.0f} min ({low:.0f} to {high:.0f}, {learned})</source>
            <translation>{likely:.0f} min ({low:.0f} bis {high:.0f}, {learned})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Connect the vacuum to {name}.</source>
            <translation>Vakuum an {name} anschließen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Fetch plate {serial} from {shelf}, bolt it down, square and indicate it.</source>
            <translation>Platte {serial} von {shelf} holen, aufspannen, ausrichten und antasten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Fetch plate {serial}, bolt it down, square and indicate it.</source>
            <translation>Platte {serial} holen, aufspannen, ausrichten und antasten.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Nothing to change: the fixture stands on the machine.</source>
            <translation>Nichts zu tun: Die Vorrichtung steht auf der Maschine.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Screw {name} (to be made first) down at {place}.</source>
            <translation>{name} (zuerst anzufertigen) bei {place} festschrauben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Screw {name} down at {place}.</source>
            <translation>{name} bei {place} festschrauben.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Set {name} at {place}.</source>
            <translation>{name} bei {place} setzen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>Take the other fixture off the plate.</source>
            <translation>Die andere Vorrichtung von der Platte nehmen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>X {x:.1f} Y {y:.1f}</source>
            <translation>X {x:.1f} Y {y:.1f}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>it has no pattern, and was not cut for this fixture</source>
            <translation>sie hat kein Raster und wurde nicht für diese Vorrichtung gefertigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>it is too small: the fixture needs {need} mm</source>
            <translation>sie ist zu klein: Die Vorrichtung braucht {need} mm</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>its cords lie in the slots of a grid vacuum plate</source>
            <translation>ihre Schnüre liegen in den Nuten einer Raster-Vakuumplatte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>its pattern has not the holes that the fixture needs</source>
            <translation>ihr Raster hat nicht die Bohrungen, die die Vorrichtung braucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>pads, grooves or pockets have to be milled for the fixture</source>
            <translation>für die Vorrichtung müssen Auflagen, Nuten oder Taschen gefräst werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>the holes match the pattern only where the fixture hangs over the edge</source>
            <translation>die Bohrungen passen nur dort zum Raster, wo die Vorrichtung über den Rand ragt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/shelf.py" />
            <source>{serial}, shifted by X {x:g} Y {y:g}</source>
            <translation>{serial}, verschoben um X {x:g} Y {y:g}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>1 order so far: too few to say that the part comes back.</source>
            <translation>Bisher 1 Auftrag: zu wenig, um zu sagen, dass das Teil wiederkommt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>after {count} orders</source>
            <translation>nach {count} Aufträgen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>{count} orders so far: too few to say that the part comes back.</source>
            <translation>Bisher {count} Aufträge: zu wenig, um zu sagen, dass das Teil wiederkommt.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>{count} orders, {a_year:.1f} a year: a universal plate with an adapter, a setup of {minutes:.0f} min instead of {dedicated:.0f},</source>
            <translation>{count} Aufträge, {a_year:.1f} im Jahr: Eine Universalplatte mit Adapter, Rüsten in {minutes:.0f} min statt {dedicated:.0f},</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>{said} costs {more:.0f} dollars more in {years:g} years. Keep what is there.</source>
            <translation>{said} kostet in {years:g} Jahren {more:.0f} Dollar mehr. Behalten, was da ist.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/reuse/standard.py" />
            <source>{said} pays {pays} and saves {saved:.0f} dollars in {years:g} years.</source>
            <translation>{said} lohnt sich {pays} und spart in {years:g} Jahren {saved:.0f} Dollar.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/database.py" />
            <source>the library has no {what} “{named}”</source>
            <translation>in der Bibliothek fehlt: {what} „{named}“</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>another program is writing to the library for a long time</source>
            <translation>ein anderes Programm schreibt seit längerem in die Bibliothek</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>ask for the right to write to its folder</source>
            <translation>um das Schreibrecht für ihren Ordner bitten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>ask who keeps the library</source>
            <translation>den fragen, der die Bibliothek verwaltet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>ask who keeps the server</source>
            <translation>den fragen, der den Server verwaltet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>check that its folder exists and may be read</source>
            <translation>prüfen, ob es den Ordner gibt und er gelesen werden darf</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>check the disk and its free space, and save again</source>
            <translation>Festplatte und freien Platz prüfen und neu speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>check the name in the library's address</source>
            <translation>den Namen in der Adresse der Bibliothek prüfen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>free some space and save again: nothing in the library was changed</source>
            <translation>Platz schaffen und neu speichern: In der Bibliothek wurde nichts geändert</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>give it again: holdfast library login</source>
            <translation>neu eingeben: holdfast library login</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>leave out the largest file</source>
            <translation>die größte Datei weglassen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>nothing is lost: go on working, and save again when it is back</source>
            <translation>nichts ist verloren: weiterarbeiten und neu speichern, wenn er wieder da ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>restore a backup: holdfast library restore</source>
            <translation>eine Sicherung wiederherstellen: holdfast library restore</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the change is too large for the library</source>
            <translation>die Änderung ist zu groß für die Bibliothek</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library can only be read here</source>
            <translation>die Bibliothek kann hier nur gelesen werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library can't be opened</source>
            <translation>die Bibliothek kann nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library could not be written</source>
            <translation>die Bibliothek konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library's file is damaged</source>
            <translation>die Datei der Bibliothek ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library's server does not answer</source>
            <translation>der Server der Bibliothek antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library's server has no free connection</source>
            <translation>der Server der Bibliothek hat keine freie Verbindung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library's server has no memory left</source>
            <translation>der Server der Bibliothek hat keinen Speicher mehr frei</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the library's server lets it be read only now</source>
            <translation>der Server lässt die Bibliothek zurzeit nur lesen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the password is wrong</source>
            <translation>das Passwort ist falsch</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the server does not know this user</source>
            <translation>der Server kennt diesen Benutzer nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>the server has no such database</source>
            <translation>der Server hat keine solche Datenbank</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>this file is not a Holdfast library</source>
            <translation>diese Datei ist keine Holdfast-Bibliothek</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>try again in a moment</source>
            <translation>gleich noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/faults.py" />
            <source>your role in this library does not allow it</source>
            <translation>Ihre Rolle in dieser Bibliothek erlaubt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/file_copies.py" />
            <source>choose another</source>
            <translation>eine andere wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/file_copies.py" />
            <source>there is no such backup</source>
            <translation>diese Sicherung gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>check its name and its rights</source>
            <translation>Namen und Rechte prüfen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>open it once where its folder can be written</source>
            <translation>einmal dort öffnen, wo der Ordner beschreibbar ist</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>the library can only be read: its folder lets nothing be written</source>
            <translation>die Bibliothek kann nur gelesen werden: In ihren Ordner darf nichts geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>the library can't be read ({strerror})</source>
            <translation>die Bibliothek ist nicht lesbar ({strerror})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>the library is of version {found} and can't be brought up to date here</source>
            <translation>die Bibliothek hat die Version {found} und ist hier nicht aktualisierbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>the library is of version {found} and must be brought up to version {newest}</source>
            <translation>die Bibliothek hat Version {found} und muss auf Version {newest} gebracht werden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>the library was changed by a newer Holdfast: this one can only read it</source>
            <translation>die Bibliothek wurde von einem neueren Holdfast geändert: Dieses kann sie nur lesen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/opening.py" />
            <source>your role in this library is to look</source>
            <translation>Ihre Rolle in dieser Bibliothek ist das Ansehen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>a library can't be on “{drivername}”</source>
            <translation>eine Bibliothek kann nicht auf „{drivername}“ liegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>give a file's name, or postgresql://NAME@SERVER/DATABASE</source>
            <translation>einen Dateinamen angeben oder postgresql://NAME@SERVER/DATENBANK</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>leave it out of the address and give it to `holdfast library login`</source>
            <translation>in der Adresse weglassen und mit `holdfast library login` angeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>the address holds a password</source>
            <translation>die Adresse enthält ein Passwort</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>the address names no database</source>
            <translation>die Adresse nennt keine Datenbank</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/place.py" />
            <source>this is not the address of a library</source>
            <translation>das ist keine Adresse einer Bibliothek</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/roles.py" />
            <source>set the folder's rights</source>
            <translation>die Rechte des Ordners setzen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/roles.py" />
            <source>take a short word</source>
            <translation>ein kurzes Wort nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/roles.py" />
            <source>this can't be a login's name</source>
            <translation>das kann kein Anmeldename sein</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/rows.py" />
            <source>add that first</source>
            <translation>das zuerst anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/rows.py" />
            <source>somebody else has changed this {what} in the meantime</source>
            <translation>jemand anders hat dies inzwischen geändert ({what})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/rows.py" />
            <source>take another</source>
            <translation>einen anderen nehmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/rows.py" />
            <source>the library already has a {what} of this name or number</source>
            <translation>die Bibliothek hat diesen Namen oder diese Nummer schon ({what})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/rows.py" />
            <source>this {what} belongs to something that the library doesn't have</source>
            <translation>der Eintrag ({what}) gehört zu etwas, was in der Bibliothek fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/secrets.py" />
            <source>the system has no keyring to keep the password in</source>
            <translation>das System hat keinen Schlüsselbund für das Passwort</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/secrets.py" />
            <source>unlock or install one, or let the server know you by a certificate or pgpass</source>
            <translation>einen entsperren oder installieren, oder sich am Server mit Zertifikat oder pgpass ausweisen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/versions.py" />
            <source>open it with a newer Holdfast</source>
            <translation>mit einem neueren Holdfast öffnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/versions.py" />
            <source>the library is of version {found}, this program knows up to {newest}</source>
            <translation>die Bibliothek hat die Version {found}, dieses Programm kennt sie bis {newest}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/store/versions.py" />
            <source>this is not a Holdfast library</source>
            <translation>das ist keine Holdfast-Bibliothek</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>correct it there</source>
            <translation>dort berichtigen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>it has not as many cells as the first line</source>
            <translation>sie hat nicht so viele Zellen wie die erste Zeile</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>save it as CSV UTF-8</source>
            <translation>als CSV UTF-8 speichern</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>the list can't be read ({fault})</source>
            <translation>die Liste ist nicht lesbar ({fault})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>the list is not in UTF-8</source>
            <translation>die Liste ist nicht in UTF-8</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>there is no column “{odd}”</source>
            <translation>die Spalte „{odd}“ gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>use {known}</source>
            <translation>{known} verwenden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/lists.py" />
            <source>{name}, line {line_num}</source>
            <translation>{name}, Zeile {line_num}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/packing.py" />
            <source>pack fewer fixtures at a time</source>
            <translation>weniger Vorrichtungen auf einmal packen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/packing.py" />
            <source>the package would be larger than {package_limit} GB</source>
            <translation>das Paket würde größer als {package_limit} GB</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/planning.py" />
            <source>our item of this name is another one: ours stays</source>
            <translation>unser Artikel dieses Namens ist ein anderer: Unserer bleibt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/planning.py" />
            <source>our revision {label} is another file: theirs is added beside it</source>
            <translation>unsere Revision {label} ist eine andere Datei: Die fremde kommt daneben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/planning.py" />
            <source>theirs (version {theirs}) is kept aside: ours (version {ours}) stays</source>
            <translation>die fremde (Version {theirs}) liegt daneben: Unsere (Version {ours}) bleibt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/planning.py" />
            <source>we have another plate {serial}: ours stays</source>
            <translation>wir haben eine andere Platte {serial}: Unsere bleibt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/planning.py" />
            <source>we say otherwise: {fields}</source>
            <translation>bei uns steht anderes: {fields}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>a file in it is larger than a library holds</source>
            <translation>eine Datei darin ist größer, als eine Bibliothek aufnimmt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>it holds a file “{name}” that does not belong in a package</source>
            <translation>es enthält eine Datei „{name}“, die nicht in ein Paket gehört</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>it holds {count} files, more than a package can</source>
            <translation>es enthält {count} Dateien, mehr als ein Paket haben kann</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>it is of version {version}, this program knows up to {newest}</source>
            <translation>es hat Version {version}, dieses Programm kennt nur bis {newest}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>it lacks what a {kind} names</source>
            <translation>es fehlt darin etwas, worauf verwiesen wird ({kind})</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>it unpacks to more than a package can hold</source>
            <translation>ausgepackt ist es größer, als ein Paket sein kann</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>its manifest can't be read: {fault}</source>
            <translation>sein Verzeichnis ist nicht lesbar: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>the file {file}… in it is not the one that was packed</source>
            <translation>die Datei {file}… darin ist nicht die, die gepackt wurde</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>the file {file}… is missing</source>
            <translation>die Datei {file}… fehlt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>the job “{name}” is for another part than the packed one</source>
            <translation>der Auftrag „{name}“ gehört zu einem anderen Teil als dem gepackten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>this is not a Holdfast package</source>
            <translation>dies ist kein Holdfast-Paket</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>this is not a Holdfast package, or it is damaged</source>
            <translation>dies ist kein Holdfast-Paket, oder es ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>two of its records have one id</source>
            <translation>zwei seiner Einträge haben dieselbe Kennung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/shop/transfer/unpacking.py" />
            <source>{name} unpacks to more than was said</source>
            <translation>{name} ist ausgepackt größer als angegeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/arraying.py" />
            <source>Measuring one place</source>
            <translation>Ein Platz wird vermessen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/arraying.py" />
            <source>Sizing the plate</source>
            <translation>Plattengröße wird bestimmt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/blanks.py" />
            <source>create it</source>
            <translation>anlegen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/blanks.py" />
            <source>there is no such folder</source>
            <translation>diesen Ordner gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/checking.py" />
            <source>The deflection can't be computed: {fault}</source>
            <translation>Die Verformung lässt sich nicht rechnen: {fault}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/checking.py" />
            <source>cutting margins</source>
            <translation>Reserven beim Zerspanen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>clamped: {name}</source>
            <translation>gespannt: {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>cutting: {name}</source>
            <translation>Schnitt: {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>move it to a boss</source>
            <translation>auf einen Zapfen rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>move it to a hole</source>
            <translation>in eine Bohrung rücken</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>seated</source>
            <translation>aufgelegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>vacuum</source>
            <translation>Vakuum</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>warmed</source>
            <translation>erwärmt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>{name} stands in no hole of the part</source>
            <translation>{name} sitzt in keiner Bohrung des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/deflection_case.py" />
            <source>{name} stands round no boss of the part</source>
            <translation>{name} steht um keinen Zapfen des Teils</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/fixture.py" />
            <source>Drawing the groove for {name}</source>
            <translation>Nut für {name} wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/fixture.py" />
            <source>take {name}, which has room</source>
            <translation>{name} nehmen, die Platz hat</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/library.py" />
            <source>Filing it</source>
            <translation>Wird abgelegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/library.py" />
            <source>Looking at its shape</source>
            <translation>Form wird betrachtet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/mending.py" />
            <source>Draw the groove of {name} again</source>
            <translation>Nut von {name} neu zeichnen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/mending.py" />
            <source>Looking for a mend</source>
            <translation>Abhilfe wird gesucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/nesting.py" />
            <source>Finding the part's contour</source>
            <translation>Kontur des Teils wird gesucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/nesting.py" />
            <source>Fitting the wall to a cutter of {cutter:g} mm</source>
            <translation>Wand wird an einen Fräser von {cutter:g} mm angepasst</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/nesting.py" />
            <source>open it again with its shape mended, or locate it by pins or side locators</source>
            <translation>mit reparierter Form neu öffnen, oder mit Bolzen oder Anschlägen bestimmen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/nesting.py" />
            <source>the part is not a valid solid, so its contour can't be found</source>
            <translation>das Teil ist kein gültiger Körper, daher ist seine Kontur nicht bestimmbar</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/opening.py" />
            <source>Laying the part on a plate</source>
            <translation>Teil wird auf eine Platte gelegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/opening.py" />
            <source>Opening the job</source>
            <translation>Auftrag wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/opening.py" />
            <source>Writing the job</source>
            <translation>Auftrag wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/opening.py" />
            <source>a job file ends in .holdfast</source>
            <translation>eine Auftragsdatei endet auf .holdfast</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/opening.py" />
            <source>write to {stem}.holdfast</source>
            <translation>nach {stem}.holdfast schreiben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/potting.py" />
            <source>Fitting the tray to a cutter of {cutter:g} mm</source>
            <translation>Wanne wird an einen Fräser von {cutter:g} mm angepasst</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/potting.py" />
            <source>open it again with its shape mended, or hold it in another way</source>
            <translation>mit reparierter Form neu öffnen, oder anders halten</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/prepared_parts.py" />
            <source>Meshing</source>
            <translation>Vernetzung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/prepared_plates.py" />
            <source>Meshing the plate</source>
            <translation>Vernetzung der Platte</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/proving.py" />
            <source>Statics and vacuum</source>
            <translation>Statik und Vakuum</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/recognising.py" />
            <source>Looking in the library</source>
            <translation>Bibliothek wird durchsucht</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/recognising.py" />
            <source>Measuring {file_name}</source>
            <translation>{file_name} wird vermessen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/reusing.py" />
            <source>Comparing with {name}</source>
            <translation>Vergleich mit {name}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/reusing.py" />
            <source>Laying the old part onto the new one</source>
            <translation>Altes Teil wird auf das neue gelegt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/reusing.py" />
            <source>Measuring the part's shape</source>
            <translation>Form des Teils wird vermessen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/reusing.py" />
            <source>Moving the fixture over</source>
            <translation>Vorrichtung wird umgesetzt</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/sectioning.py" />
            <source>a part that is not a valid solid can't be cut exactly</source>
            <translation>ein Teil, das kein gültiger Körper ist, lässt sich nicht genau schneiden</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/splitting.py" />
            <source>choose a vacuum zone</source>
            <translation>eine Vakuumzone wählen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/splitting.py" />
            <source>{name} is no vacuum zone</source>
            <translation>{name} ist keine Vakuumzone</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/sweeps.py" />
            <source>choose its faces, or give faces a tolerance</source>
            <translation>Flächen dafür wählen, oder Flächen eine Toleranz geben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/sweeps.py" />
            <source>choose the walls of holes that point up or down</source>
            <translation>die Wände von Bohrungen wählen, die nach oben oder unten zeigen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/sweeps.py" />
            <source>{name} goes into no hole</source>
            <translation>{name} geht in keine Bohrung</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/tasks/sweeps.py" />
            <source>{name} goes over no faces</source>
            <translation>{name} läuft über keine Fläche</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/units.py" />
            <source>type a number such as 12 {unit}</source>
            <translation>eine Zahl wie 12 {unit} eingeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/units.py" />
            <source>“{words}” is not a finite number</source>
            <translation>„{words}“ ist keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/units.py" />
            <source>“{words}” is not a quantity in {unit}</source>
            <translation>„{words}“ ist keine Größe in {unit}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source> Holding alone bends it by up to {high:.1f} µm, {name} adds up to {high2:.1f} µm.</source>
            <translation> Das Spannen allein verformt um bis zu {high:.1f} µm, {name} bringt bis zu {high2:.1f} µm dazu.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>Hold it more firmly, or cut with less force.</source>
            <translation>Fester spannen, oder mit weniger Kraft schneiden.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>In the state “{name}” nothing holds the part: it {moves}.</source>
            <translation>Im Zustand „{name}“ hält nichts das Teil: es {moves}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>The locators don't fix the part: it is {motions}.</source>
            <translation>Die Anschlagelemente bestimmen das Teil nicht. Noch frei: {motions}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>Turn the clamp towards a locator, or tighten it less.</source>
            <translation>Den Spanner auf einen Anschlag richten, oder weniger anziehen.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>give way</source>
            <translation>nachgeben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>is out of tolerance</source>
            <translation>ist außer Toleranz</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>lift off</source>
            <translation>abheben</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>may be out of tolerance</source>
            <translation>ist vielleicht außer Toleranz</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>tip over</source>
            <translation>kippen</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>{name} carries the part away: it {moves}.</source>
            <translation>{name} reißt das Teil weg: es {moves}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>{name} makes the part {verb} at {margin:.2f} times its force; {least:g} times is wanted. It {motion}.</source>
            <translation>{name} lässt das Teil bei {margin:.2f}-facher Kraft {verb}; gefordert ist {least:g}-fach. Es {motion}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>{name} moves the part at {slip_margin:.2f} times its force; {slip_safety:g} times is wanted. It {slip_motion}.</source>
            <translation>{name} bewegt das Teil bei {slip_margin:.2f}-facher Kraft; gefordert ist {slip_safety:g}-fach. Es {slip_motion}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>{name} pushes the part off its locators: it {moves}.</source>
            <translation>{name} drückt das Teil von den Anschlagelementen: es {moves}.</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/verdicts.py" />
            <source>{name} {words}: {low:.1f} to {high:.1f} µm released, {tolerance_um:g} µm allowed.{why}</source>
            <translation>{name} {words}: gelöst {low:.1f} bis {high:.1f} µm, erlaubt {tolerance_um:g} µm.{why}</translation>
        </message>
        <message>
            <location filename="../../fixtures_lib/wording.py" />
            <source>{one}, {other}</source>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <location filename="../../resources/catalog/alloys.toml" />
            <source>contains lead and cadmium: gloves, extraction, never overheat it, its own chips bin</source>
            <translation>enthält Blei und Cadmium: Handschuhe, Absaugung, nie überhitzen, Späne getrennt sammeln</translation>
        </message>
        <message>
            <location filename="../../resources/catalog/alloys.toml" />
            <source>contains lead: gloves, extraction, its own chips bin</source>
            <translation>enthält Blei: Handschuhe, Absaugung, Späne getrennt sammeln</translation>
        </message>
    </context>
</TS>
